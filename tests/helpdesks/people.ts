import type { PracticePerson } from './practice-ticket.ts';

const customer = (
  id: number,
  name: string,
  email: string,
  phone: string,
  place: string,
  organisation: string | null = null,
) => ({ id, name, email, role: 'end-user', phone, place, organisation }) satisfies PracticePerson;

const colleague = (id: number, name: string, email: string) =>
  ({ id, name, email, role: 'agent', phone: null, place: null, organisation: null }) satisfies PracticePerson;

/** The agent who is signed in on both practice sites. */
export const me = colleague(380001, 'Marta Soler', 'marta.soler@practice.example');

/** Colleagues who write replies and notes. */
export const colleagues = {
  tom: colleague(380002, 'Tom Becker', 'tom.becker@practice.example'),
  nuria: colleague(380003, 'Nuria Vidal', 'nuria.vidal@practice.example'),
} as const;

/** The eight requesters, by ticket. */
export const customers = {
  laura: customer(
    910001,
    'Laura Whitfield',
    'laura.whitfield@mail.example',
    '+44 20 7946 0018',
    'Leeds, United Kingdom',
  ),
  begona: customer(910002, 'Begoña Ibáñez', 'begona.ibanez@correo.example', '+34 600 000 102', 'Zaragoza, España'),
  marcus: customer(
    910003,
    'Marcus Oyelaran',
    'marcus@northlight.example',
    '+44 161 496 0103',
    'Manchester, United Kingdom',
    'Northlight Studio',
  ),
  helen: customer(910004, 'Helen Brandt', 'helen.brandt@mail.example', '+44 117 496 0104', 'Bristol, United Kingdom'),
  oscar: customer(
    910005,
    'Óscar Peña Núñez',
    'oscar.pena@correo.example',
    '+34 600 000 105',
    'Málaga, España',
    'Taller Peña',
  ),
  priya: customer(910006, 'Priya Raman', 'priya.raman@mail.example', '+44 29 2018 0106', 'Cardiff, United Kingdom'),
  joseAngel: customer(910007, 'José Ángel Muñoz', 'jose.munoz@correo.example', '+34 600 000 107', 'Valladolid, España'),
  daniel: customer(
    910008,
    'Daniel Kowalski',
    'daniel.kowalski@fennhotel.example',
    '+44 1632 960108',
    'Ely, United Kingdom',
    'Fenn Hotel',
  ),
} as const;

/** Everybody who can be looked up by number. */
export const people: readonly PracticePerson[] = [me, ...Object.values(colleagues), ...Object.values(customers)];

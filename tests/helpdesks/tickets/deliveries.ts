import { colleagues, customers, me } from '../people.ts';
import { notes, type PracticeTicket, says } from '../practice-ticket.ts';

const { laura, begona } = customers;
const { tom, nuria } = colleagues;

/** Two deliveries that were due on Monday and never came. */
export const deliveries: readonly PracticeTicket[] = [
  {
    id: '1001',
    language: 'en',
    subject: 'Shelf order due Monday still not here',
    requester: laura,
    assignee: me,
    group: 'Customer care',
    product: 'Alder wall shelf, 120 cm',
    order: 'A-48213',
    type: 'problem',
    priority: 'high',
    status: 'open',
    tags: ['delivery', 'carrier-north'],
    messages: [
      says(
        laura,
        '2026-11-17T08:42:00Z',
        `Hello,

My Alder wall shelf (order A-48213) was due Monday between 9 and 1. I stayed at home all morning and nobody came. The tracking page still says "out for delivery".

Can you tell me where it is and when it will really be here?

Laura Whitfield`,
      ),
      says(
        tom,
        '2026-11-17T10:15:00Z',
        `Hello Laura,

You waited all morning for the shelf and it never came. I have asked the carrier's depot in Leeds where the parcel is and will write to you today before 17:00 with what they say.

Tom`,
      ),
      notes(
        tom,
        '2026-11-17T16:20:00Z',
        `Rang the Leeds depot twice, nobody picks up. Opened carrier case NC-7731. The side bolts are on back order as well, see stock list. My shift ends now; Laura has not been told yet.`,
      ),
      says(
        laura,
        '2026-11-19T07:55:00Z',
        `It is Thursday now. I was told I would hear back on Tuesday and I have heard nothing, so this is the second time I have to write.

The fitter comes on Saturday at 10. Will the shelf and the side bolts be here by then? If not, I need to know today so that I can move the appointment, which costs me £35.

Laura`,
        `On Tue, 17 Nov 2026 at 10:15, Practice Support wrote: I have asked the carrier's depot in Leeds where the parcel is and will write to you today before 17:00.`,
      ),
    ],
  },
  {
    id: '1002',
    language: 'es',
    subject: 'Mi pedido tenía que llegar el lunes y no ha llegado',
    requester: begona,
    assignee: me,
    group: 'Atención al cliente',
    product: 'Mesa plegable Olmo',
    order: 'A-48377',
    type: 'problem',
    priority: 'high',
    status: 'open',
    tags: ['entrega', 'transporte-ebro'],
    messages: [
      says(
        begona,
        '2026-11-17T09:05:00Z',
        `Buenos días:

Pedí la mesa plegable Olmo (pedido A-48377) hace tres semanas. Tenía que llegar el lunes y no ha llegado. Pedí el día libre en el trabajo para recibirla y no vino nadie, ni siquiera una llamada.

¿Dónde está y qué día llega de verdad?

Begoña Ibáñez`,
      ),
      says(
        nuria,
        '2026-11-17T12:30:00Z',
        `Buenos días, Begoña:

Esperó usted todo el lunes y la mesa no llegó. He abierto una reclamación con el transportista (TE-2290) y le escribo mañana miércoles antes de las 13:00 con lo que respondan.

Nuria Vidal`,
      ),
      notes(
        nuria,
        '2026-11-18T11:40:00Z',
        `El transportista dice que el bulto salió de Zaragoza sin etiqueta y lo devuelven al almacén. Almacén no confirma si queda otra mesa en existencias. Begoña sigue sin respuesta.`,
      ),
      says(
        begona,
        '2026-11-19T08:20:00Z',
        `Sigo sin noticias. Me dijeron que me escribirían el miércoles y hoy es jueves: es la tercera vez que pregunto por lo mismo.

El domingo tengo comida familiar con doce personas y cuento con esa mesa. ¿Llega antes del sábado, sí o no? Si no puede ser, prefiero que me devuelvan los 189 € y la compro en otro sitio.

Begoña`,
        `El 17 nov 2026, Practice escribió: Le escribo mañana miércoles antes de las 13:00 con lo que respondan.`,
      ),
    ],
  },
];

import { inEachSentence } from '../context.ts';
import { pandering } from '../language/pandering.ts';
import type { Check } from './check.ts';

/** “Anything you want”, “whatever it takes”, “the customer is always right”. */
export const panderingCheck: Check = {
  id: 'F08',
  group: 'F',
  severity: 'consider',
  title: { en: 'Pandering', es: 'Servilismo en la oferta' },
  message: {
    en: 'The customer cannot choose from “anything”. Name the two or three things you can do.',
    es: 'El cliente no puede elegir entre «lo que sea». Nombre las dos o tres cosas que sí puede hacer.',
  },
  rewrite: {
    en: 'There are two ways to make this right: repair for free or $45 back.',
    es: 'Hay dos opciones: repararlo gratis o 45 € de vuelta.',
  },
  source: {
    principle: {
      en: 'To serve is not to please at any price; what is on offer can be named.',
      es: 'Servir no es complacer a cualquier precio; lo que se ofrece se puede nombrar.',
    },
    research: ['Dixon, Freeman and Toman 2010: going beyond what was expected hardly moves loyalty and costs more'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, pandering),
};

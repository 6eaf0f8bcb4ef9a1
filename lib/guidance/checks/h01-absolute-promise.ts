import { inEachSentence } from '../context.ts';
import { absolutes } from '../language/absolutes.ts';
import type { Check } from './check.ts';

/** Guarantees and absolutes nobody controls, minus what is denied and minus the product's own warranty. */
export const absolutePromise: Check = {
  id: 'H01',
  group: 'H',
  severity: 'fix',
  title: { en: 'Absolute promise', es: 'Promesa absoluta' },
  message: {
    en: 'Nobody can hold this for certain; if it fails once, you will have told the customer something untrue.',
    es: 'Nadie puede asegurarlo; si falla una vez, le habrá dicho al cliente algo que no era cierto.',
  },
  rewrite: {
    en: 'Say what was changed: “I removed the old address, so the next order ships to Oak Street.”',
    es: 'Diga qué ha cambiado: «He borrado la dirección antigua; el próximo pedido irá a la calle Roble».',
  },
  source: {
    principle: {
      en: 'Fair value means putting before customers what we have. A commitment is only worth making if it can be kept and followed up.',
      es: 'El valor justo es poner delante del cliente lo que tenemos. Un compromiso solo vale si se puede cumplir y seguir.',
    },
    research: ['ISO 10002:2018, complaints handling: commitments are kept and tracked'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, absolutes),
};

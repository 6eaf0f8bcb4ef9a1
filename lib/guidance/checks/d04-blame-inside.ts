import { inEachSentence, someSentence } from '../context.ts';
import { handovers } from '../language/done-acts.ts';
import { insideBlame } from '../language/inside-blame.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** Another department's fault, with nobody here taking it up. */
export const blameInside: Check = {
  id: 'D04',
  group: 'D',
  severity: 'fix',
  title: { en: 'Passes the blame inside the house', es: 'Echa la culpa dentro de casa' },
  message: {
    en: 'The customer deals with one company. Say what we missed and what you have asked whom to do.',
    es: 'El cliente trata con una sola empresa. Diga qué falló y qué ha pedido usted a quién.',
  },
  rewrite: {
    en: 'One company, one voice: “We missed the pickup. I have asked Marta in the warehouse to ship today.”',
    es: 'Una empresa, una voz: «No recogimos el paquete. He pedido a Marta, de almacén, que salga hoy».',
  },
  source: {
    principle: {
      en: 'The colleague in the next department is a customer too, and quarrels between departments come out at the counter.',
      es: 'El compañero del departamento de al lado también es un cliente, y las peleas de dentro se notan en el mostrador.',
    },
    research: ['Hogreve and others 2017: the quality of service inside the company carries into results outside'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  tags: ['int.wait'],
  detect: (context) => (someSentence(context, isHandedOver) ? [] : inEachSentence(context, insideBlame)),
};

const isHandedOver = (sentence: Sentence): boolean => sentence.get(handovers).length > 0;

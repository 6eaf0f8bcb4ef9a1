import { grantsSomething, namesPlace, namesPurpose } from '../language/rule-grounds.ts';
import { rulesCited } from '../language/rules-cited.ts';
import { type Placed, spanAt } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** “As per our policy” with no purpose, section or link, in its sentence or in the one after it. */
export const policyAsShield: Check = {
  id: 'F03',
  group: 'F',
  severity: 'consider',
  title: { en: 'Policy as a shield', es: 'La política como escudo' },
  message: {
    en: 'The customer meets a rule and not its reason. Say what it protects, or where it stands.',
    es: 'El cliente se topa con una norma, no con su motivo. Diga qué protege o dónde figura.',
  },
  rewrite: {
    en: 'Say what the rule protects: “Our policy caps it at 14 days so that returned food is never resold.” If it seems unfair to you too, tag it.',
    es: 'Diga qué protege la norma: «Nuestra política fija 14 días para que la comida devuelta no se revenda». Si a usted también le parece injusta, etiquétela.',
  },
  source: {
    principle: {
      en: 'Whoever knows the business explains its rules; whoever only recites them hides behind them.',
      es: 'Quien conoce el negocio explica sus normas; quien solo las recita se esconde detrás.',
    },
    research: [
      'Tax, Brown and Chandrashekaran 1998: fair procedure means a rule that can be understood',
      'Price and Jaffe 2008: rules that only irritate are to be simplified',
    ],
  },
  needs: {},
  kinds: ['public'],
  tags: ['pol.unfair', 'int.lack'],
  detect: ({ sentences }) =>
    sentences.flatMap((placed, index) => {
      const [cited] = placed.sentence.get(rulesCited);
      if (!cited || isGrounded(placed) || placed.sentence.get(grantsSomething)) return [];
      const next = sentences[index + 1];
      return next && isGrounded(next) ? [] : [spanAt(placed, cited)];
    }),
};

const isGrounded = ({ sentence }: Placed): boolean => sentence.get(namesPurpose) || sentence.get(namesPlace);

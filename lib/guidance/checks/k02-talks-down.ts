import type { Context } from '../context.ts';
import { condescension } from '../language/condescension.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check, Hit } from './check.ts';

/** “Obviously”, “simply”, “as everyone knows”: what was easy for the writer is not so for the reader. */
export const talksDown: Check = {
  id: 'K02',
  group: 'K',
  severity: 'hint',
  title: { en: 'Talks down', es: 'Tono de superioridad' },
  message: {
    en: 'You say that they should have known or managed it alone. The step stands by itself.',
    es: 'Da a entender que ya debía saberlo o poder solo. El paso se sostiene sin esa palabra.',
  },
  rewrite: {
    en: 'Delete the words and keep the step: “Restart the router and wait one minute.”',
    es: 'Borre esas palabras y deje el paso: «Reinicie el rúter y espere un minuto».',
  },
  source: {
    principle: {
      en: 'Respect is to explain without telling the other that it was easy.',
      es: 'Respetar es explicar sin decirle al otro que era fácil.',
    },
    research: ['Danescu-Niculescu-Mizil and others 2013: politeness can be counted in words'],
  },
  needs: {},
  kinds: ['public'],
  detect(context: Context): Hit[] {
    return context.sentences.flatMap((placed) =>
      placed.sentence.get(condescension).map((span): Hit => {
        const words = placed.sentence.text.slice(span.start, span.end);
        const step = /^(?:simply|simplemente)\s+/i.exec(words);
        if (!step) return spanAt(placed, span);
        const rest = words.slice(step[0].length);
        const rewrite = /^\p{Lu}/u.test(words) ? capital(rest) : rest;
        return { ...spanAt(placed, span), rewrite, replacement: rewrite };
      }),
    );
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

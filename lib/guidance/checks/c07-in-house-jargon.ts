import type { Context } from '../context.ts';
import { folded } from '../language/fold.ts';
import { jargon } from '../language/jargon.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check, Hit } from './check.ts';

/** Words only the house knows, neither explained nor used by the customer. */
export const inHouseJargon: Check = {
  id: 'C07',
  group: 'C',
  severity: 'consider',
  title: { en: 'In-house jargon', es: 'Jerga interna' },
  message: {
    en: 'The customer may not know this word. Use a plain one, or explain it in brackets.',
    es: 'Puede que el cliente no conozca esta palabra. Use una llana o explíquela entre paréntesis.',
  },
  rewrite: {
    en: 'I have made a return label (RMA) for you.',
    es: 'Le he preparado la etiqueta de devolución (RMA).',
  },
  source: {
    principle: {
      en: 'A reply is convenient when it can be acted on without a dictionary.',
      es: 'Una respuesta es cómoda cuando se puede seguir sin diccionario.',
    },
    research: ['ISO 24495-1: plain language is what readers can find, understand and use'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    const seen = new Set<string>();
    return context.sentences.flatMap((placed) => {
      const { sentence } = placed;
      return sentence.get(jargon).flatMap((span): Hit[] => {
        const word = sentence.fold.slice(span.start, span.end);
        if (seen.has(word) || isTheirs(context, word)) return [];
        seen.add(word);
        return [{ ...spanAt(placed, span), rewrite: span.plain[sentence.language] }];
      });
    });
  },
};

/** The customer used the word first. */
function isTheirs({ thread }: Context, word: string): boolean {
  const at = thread ? thread.fold.indexOf(folded(word)) : -1;
  if (!thread || at === -1) return false;
  return (
    !/[a-z0-9]/.test(`${thread.fold[at - 1] ?? ' '}`) && !/[a-z0-9]/.test(`${thread.fold[at + word.length] ?? ' '}`)
  );
}

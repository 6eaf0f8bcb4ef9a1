import { type Context, someSentence } from '../context.ts';
import { isChat, isClosing } from '../conversation.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { mayPoint, toldIn } from '../language/pointers.ts';
import { spanAt } from '../language/sentence.ts';
import { words } from '../language/words.ts';
import { asks } from '../next-steps.ts';
import type { Span } from '../types.ts';
import type { Check } from './check.ts';

/** With so many words besides, the page is the rest of the answer and not the whole of it. */
const answerWords = 22;

/** A page to read where the answer should stand. */
export const linkForAnswer: Check = {
  id: 'C06',
  group: 'C',
  severity: 'hint',
  title: { en: 'Link instead of an answer', es: 'Enlace en lugar de respuesta' },
  message: {
    en: 'The customer asked you and is sent to read. Answer in two lines, then give the page for the rest.',
    es: 'El cliente le preguntó a usted y le toca leer. Responda en dos líneas y deje la página para el resto.',
  },
  rewrite: {
    en: 'Hold both buttons for ten seconds until the light turns green; the pictures are on this page.',
    es: 'Pulse los dos botones diez segundos hasta que la luz se ponga verde; las fotos están en esta página.',
  },
  source: {
    principle: {
      en: 'The answer belongs in the reply. A page that must be searched is work handed back to the customer.',
      es: 'La respuesta va en la respuesta. Una página en la que hay que buscar es trabajo devuelto al cliente.',
    },
    research: ['Dixon, Freeman and Toman 2010: the effort a customer must make decides whether they stay'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    if (!someSentence(context, mayPoint) || isChat(context) || isClosing(context) || wantsPage(context)) return [];
    let pointer: Span | null = null;
    let count = 0;
    for (const placed of context.sentences) {
      const { sentence } = placed;
      if (asks(sentence)) return [];
      const told = sentence.get(toldIn);
      const points = told.find((part) => part.told === 'pointer');
      if (told.some((part) => part.told === 'way-in')) return [];
      if (!points && sentence.get(isCourtesy)) {
        if (explains.test(sentence.fold)) return [];
        continue;
      }
      if (told.some((part) => part.told === 'answer')) return [];
      count += sentence.get(words).length;
      if (points) pointer ??= spanAt(placed, points.span);
    }
    return pointer && count < answerWords ? [trimmed(context.draft, pointer)] : [];
  },
};

/** "I am sorry, but the world is kept on your device only": a courtesy that answers. */
const explains = /\b(?:but|because|since)\b|(?<![a-z])(?:pero|porque|ya que)(?![a-z])/;

const askedFor =
  /\b(?:links?|url|page|website|web site|articles?|documentation|manual|guide|where can i (?:find|read|download|see))\b|(?<![a-z])(?:enlaces?|pagina|web|articulos?|documentacion|manual|guia|tutorial|donde (?:puedo|se puede) (?:ver|encontrar|leer|descargar))(?![a-z])/;

/** The customer asked for the page itself. */
const wantsPage = ({ thread }: Context): boolean =>
  thread?.lastSentences.some(({ fold }) => askedFor.test(fold)) ?? false;

function trimmed(draft: string, { start, end }: Span): Span {
  const words = draft.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

import type { Context } from '../context.ts';
import { folded } from '../language/fold.ts';
import { greetedName, placeholders } from '../language/placeholders.ts';
import { type Placed, spanAt } from '../language/sentence.ts';
import type { Span } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** A template's gap left open, or a greeting by a name that is not the requester's. */
export const gapOrWrongName: Check = {
  id: 'K04',
  group: 'K',
  severity: 'stop',
  title: { en: 'Placeholder or wrong name left in', es: 'Hueco sin rellenar o nombre equivocado' },
  message: {
    en: 'The customer would see a gap, or somebody else’s name, where theirs should be.',
    es: 'El cliente vería un hueco, o el nombre de otra persona, donde debe ir lo suyo.',
  },
  rewrite: {
    en: 'Fill it in from the ticket, or take it out.',
    es: 'Rellénelo con los datos del ticket o quítelo.',
  },
  source: {
    principle: {
      en: 'Courtesy begins with the name; a gap says that nobody looked.',
      es: 'La cortesía empieza por el nombre; un hueco dice que nadie ha mirado.',
    },
    research: ['Packard and Berger 2021: attention is what the customer infers'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    const gaps = context.sentences.flatMap((placed) =>
      placed.sentence
        .get(placeholders)
        .map((span): Hit => withText(spanAt(placed, span), nameFor(placed, span, context.requester))),
    );
    return [...gaps, ...wrongName(context)];
  },
};

/** The requester's name is what belongs at the span, as it stands. */
const withText = (span: Span, name: string | undefined): Hit => ({ ...span, rewrite: name, replacement: name });

const looksLikeName = /name|nombre|customer|client|requester|recipient|user|apellido/;

function nameFor({ sentence }: Placed, span: Span, requester: string | null): string | undefined {
  if (!requester || !looksLikeName.test(sentence.fold.slice(span.start, span.end))) return undefined;
  return firstName(requester);
}

const firstName = (requester: string): string => requester.split(/\s+/)[0] ?? requester;

/** Compares the greeting at the head of the draft with the requester, each part of either name. */
function wrongName({ sentences, requester, thread }: Context): Hit[] {
  if (!requester || /[@\d]/.test(requester)) return [];
  for (const placed of sentences.slice(0, 2)) {
    const name = placed.sentence.get(greetedName);
    if (!name) continue;
    const parts = namesIn(placed.sentence.fold.slice(name.start, name.end));
    const theirs = [...namesIn(folded(requester)), ...signature(thread?.last ?? '')];
    if (parts.some((part) => theirs.some((own) => isSameName(part, own)))) return [];
    return [withText(spanAt(placed, name), firstName(requester))];
  }
  return [];
}

const namesIn = (text: string): string[] => text.split(/[^a-z]+/).filter((part) => part.length > 1);

/** A customer who signs "Lu" or «Pepe» is rightly greeted so. */
function signature(last: string): string[] {
  const line = last.trim().split('\n').at(-1) ?? '';
  return line.length <= 40 ? namesIn(folded(line)) : [];
}

/** Same, or one a short form of the other: Dan, Daniel. */
const isSameName = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

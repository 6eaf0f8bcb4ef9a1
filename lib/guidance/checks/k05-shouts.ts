import type { Context } from '../context.ts';
import { type Placed, spanAt } from '../language/sentence.ts';
import { exclamations, shouted } from '../language/shouting.ts';
import type { Span } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** Two or more words in capitals, “!!”, or three exclamation marks in one reply. */
export const shouts: Check = {
  id: 'K05',
  group: 'K',
  severity: 'hint',
  title: { en: 'Shouts', es: 'Grita' },
  message: {
    en: 'Capitals and exclamation marks read as a raised voice.',
    es: 'Las mayúsculas y las exclamaciones se leen como una voz alzada.',
  },
  rewrite: {
    en: 'One exclamation mark at most, none with bad news; small letters throughout.',
    es: 'Un signo de exclamación como mucho, ninguno con malas noticias; y en minúsculas.',
  },
  source: {
    principle: {
      en: 'A calm voice needs no marks, and forced cheer convinces nobody.',
      es: 'Una voz serena no necesita signos, y la alegría forzada no convence a nadie.',
    },
    research: ['Marinova, Singh and Singh 2018: displayed cheer weakens what a solution earns'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => [...capitals(context), ...marks(context)].sort((a, b) => a.start - b.start),
};

/** Runs of raised words, when there are two or more such words in all. The customer's own capitals may be repeated. */
function capitals({ sentences, thread, requester }: Context): Hit[] {
  const raised = sentences.filter(({ sentence }) => sentence.get(shouted).length > 0);
  if (raised.length === 0) return [];
  const theirs = new Set(`${thread?.customer ?? ''} ${requester?.toUpperCase() ?? ''}`.match(/\p{Lu}{2,}/gu) ?? []);
  const loud = raised.flatMap((placed) =>
    placed.sentence
      .get(shouted)
      .filter((span) => !theirs.has(placed.sentence.text.slice(span.start, span.end)))
      .map((span) => ({ placed, span })),
  );
  if (loud.length < 2) return [];
  const hits: Hit[] = [];
  let run: { placed: Placed; span: Span } | null = null;
  for (const { placed, span } of loud) {
    const together: boolean =
      run?.placed === placed && /^[\s,]{1,3}$/.test(placed.sentence.text.slice(run.span.end, span.start));
    if (run && together) {
      run = { placed, span: { start: run.span.start, end: span.end } };
      hits.pop();
    } else run = { placed, span };
    const rewrite = small(placed, run.span);
    hits.push({ ...spanAt(placed, run.span), rewrite, replacement: rewrite });
  }
  return hits;
}

function small({ sentence }: Placed, span: Span): string {
  const lower = sentence.text.slice(span.start, span.end).toLowerCase();
  return /^["'¡¿\s]*$/.test(sentence.text.slice(0, span.start))
    ? lower.charAt(0).toUpperCase() + lower.slice(1)
    : lower;
}

/** Doubled marks; and from the third mark of the reply on, every one. */
function marks({ sentences }: Context): Hit[] {
  const all = sentences.flatMap((placed) => placed.sentence.get(exclamations).map((mark) => ({ placed, mark })));
  return all
    .filter(({ mark }, index) => mark.marks > 1 || index >= 2)
    .map(({ placed, mark }) => {
      const { text } = placed.sentence;
      const span = { start: headOf(text, mark.start), end: mark.end };
      const rewrite = calm(text.slice(span.start, span.end));
      return { ...spanAt(placed, span), rewrite, replacement: rewrite };
    });
}

/** The «¡» that opens the exclamation, else the word before the mark. */
function headOf(text: string, mark: number): number {
  const before = text.slice(Math.max(0, mark - 200), mark);
  const opened = /¡+[^!¡]*$/.exec(before);
  return mark - (opened ?? /\S{0,40}\s?$/.exec(before) ?? [''])[0].length;
}

const calm = (text: string): string => text.replace(/¡+/g, '').replace(/\s?!+$/, /[?.…]\s?!+$/.test(text) ? '' : '.');

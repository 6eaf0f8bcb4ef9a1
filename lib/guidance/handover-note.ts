import { dayToPromise } from './calendar.ts';
import type { Hit } from './checks/check.ts';
import type { Context } from './context.ts';
import { isCourtesy } from './language/courtesies.ts';
import { asksNobody, endsWithEvent, isVagueAsk, namesLimit, noteAsks } from './language/note-asks.ts';
import { type Placed, type Sentence, wholeOf } from './language/sentence.ts';
import { comingTimes } from './language/times.ts';
import { vagueWords } from './language/vague-times.ts';
import { stems } from './language/words.ts';
import type { Language } from './types.ts';

type Part = 'facts' | 'whom' | 'ask' | 'deadline';
const missing: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  en: { facts: 'what happened', whom: 'who is meant', ask: 'what exactly to do', deadline: 'by when' },
  es: { facts: 'qué ha pasado', whom: 'a quién se pide', ask: 'qué hay que hacer', deadline: 'para cuándo' },
};
const model: Readonly<Record<Language, string>> = {
  en: 'Marta, order 448120 left without its bolts. Please ship them today and tell me here by 17:00. Thank you.',
  es: 'Marta: el pedido 448120 salió sin tornillos. Por favor, envíalos hoy y dímelo aquí antes de las 17 horas. Gracias.',
};

/**
 * A note that asks something of a colleague needs the facts, the ask and its deadline. Speaks once, at the ask, and names
 * what is missing; a note that asks nothing is left alone.
 */
export function handoverNote(context: Context): Hit[] {
  const asks = context.sentences.filter(({ sentence }) => sentence.get(noteAsks).length > 0);
  const ask = asks[0];
  if (!ask) return [];
  const parts = (['facts', 'whom', 'ask', 'deadline'] as const).filter((part) => lacks[part](context, asks));
  if (parts.length === 0) return [];
  const { language } = ask.sentence;
  const only = parts.length === 1 && parts[0] === 'deadline' ? withDeadline(ask.sentence, context.now) : null;
  return [
    {
      ...wholeOf(ask),
      why: whyOf(language, parts),
      ...(only ? { rewrite: only, replacement: only } : { rewrite: model[language] }),
    },
  ];
}

const lacks: Readonly<Record<Part, (context: Context, asks: readonly Placed[]) => boolean>> = {
  facts: ({ sentences, thread }) => !sentences.some(({ sentence }) => facts(sentence, thread !== null) > 1),
  whom: (_, asks) => asks.every(({ sentence }) => sentence.get(asksNobody)),
  ask: (_, asks) => asks.every(({ sentence }) => sentence.get(isVagueAsk)),
  deadline: ({ sentences }, asks) =>
    !sentences.some(({ sentence }) => {
      const times = sentence.get(comingTimes).length > 0;
      const inAsk = asks.some((placed) => placed.sentence === sentence);
      return inAsk
        ? times || sentence.get(endsWithEvent)
        : times && (sentence.get(namesLimit) || startsWithTime(sentence));
    }),
};

const startsWithTime = (sentence: Sentence): boolean => sentence.get(comingTimes).some(({ start }) => start <= 2);

/** How much of the case a sentence carries. A note on a ticket may lean on the thread under it. */
function facts(sentence: Sentence, onTicket: boolean): number {
  const asked = sentence.get(noteAsks);
  if (sentence.get(isCourtesy) && asked.length === 0) return 0;
  const own = sentence.get(stems).filter(({ start }) => !asked.some((span) => span.start <= start && start < span.end));
  const weight = own.reduce((sum, { weight }) => sum + weight, 0);
  return onTicket && weight > 0 ? weight + 1 : weight;
}

function whyOf(language: Language, parts: readonly Part[]): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    parts.map((part) => missing[language][part]),
  );
  return language === 'en'
    ? `Your colleague would have to ask back: the note does not say ${list}.`
    : `Quien lea la nota tendrá que preguntarle: no dice ${list}.`;
}

const closing: Readonly<Record<Language, RegExp>> = {
  en: /(?:,? (?:please|thanks|thank you|many thanks|cheers)[^.!?]{0,20})?\s*[.!?…]*$/i,
  es: /(?:,? (?:por favor|gracias|muchas gracias)[^.!?]{0,20})?\s*[.!?…]*$/i,
};

/** The ask with a day in it, in place of "asap" where that stands. */
function withDeadline(sentence: Sentence, now: Date): string {
  const { text, language } = sentence;
  const day = dayToPromise(now, language);
  const limit = language === 'en' ? `by ${day} 12:00` : `antes del ${day} a las 12:00`;
  const soon = sentence.get(vagueWords).at(-1);
  if (soon) return `${text.slice(0, soon.start)}${limit}${text.slice(soon.end)}`;
  const end = closing[language].exec(text)?.index ?? text.length;
  // After a further clause the day would belong to that one.
  const pause = text.slice(0, end).includes(',') ? ',' : '';
  return `${text.slice(0, end)}${pause} ${limit}${text.slice(end)}`;
}

/**
 * The draft that tells a customer who waits: what they told us about is fixed. Pure, in the customer's language. It states
 * what was done and nothing else: no promise, no apology, no formula. In Spanish it addresses nobody, so that it fits `tú`,
 * `vos` and `usted` alike. Nobody sends it but an agent, who reads it in the reply box first.
 */
import { folded } from '../guidance/language/fold.ts';
import { languageOf } from '../guidance/language/vote.ts';
import type { Language } from '../guidance/types.ts';
import { topics } from './tell-topics.ts';

/** Whether somebody on the ticket waits for word of a fix: not where the insight is the agent's own, praise, or a wish to buy or to leave. */
export function customerWaits(tag: string): boolean {
  return !/^(int\.|rel\.churn$|sal\.buy$|none)|\.praise$/.test(tag);
}

/** What is known of a ticket whose customer waits, and of the answer. */
export interface FixedFor {
  /** Id of the tag, as it is shown now. */
  readonly tag: string;
  /** When the customer's words were recorded, ISO 8601. */
  readonly recordedAt: string;
  /** Of the customer's messages, BCP 47; anything but Spanish and `und` is answered in English. */
  readonly language: string;
  /** The sentence of whoever decided; absent or null while there is none. */
  readonly sentence?: string | null | undefined;
  /** The requester's name as on the ticket, where it is known. */
  readonly requester?: string | null | undefined;
}

export interface TellDraft {
  readonly language: Language;
  readonly text: string;
  /** Whether the decision's sentence is in it. Not when it is in another language or would not pass: the agent then says in own words how. */
  readonly saysHow: boolean;
}

/** Whether a draft passes the checks: no `stop` and no `fix`. Given by the caller, whose reviewer it is. */
export type Passes = (draft: string, language: Language) => boolean;

/**
 * @param passes judges the draft with the sentence in it; without a judge the sentence is taken as it is.
 * @param fallback the language of whoever reads this, for a customer's that is not known.
 */
export function tellCustomer(fixed: FixedFor, passes: Passes = () => true, fallback: Language = 'en'): TellDraft {
  const language = languageFor(fixed.language, fallback);
  const sentence = finished(fixed.sentence ?? '');
  if (sentence !== '' && inSame(sentence, language)) {
    const text = written(fixed, language, sentence);
    if (passes(text, language)) return { language, text, saysHow: true };
  }
  return { language, text: written(fixed, language, ''), saysHow: false };
}

function languageFor(tag: string, fallback: Language): Language {
  const primary = tag.toLowerCase().split('-')[0];
  if (primary === 'es') return 'es';
  return primary === 'und' || primary === '' ? fallback : 'en';
}

function written(fixed: FixedFor, language: Language, sentence: string): string {
  const day = dayOf(fixed.recordedAt, language);
  const topic = Object.hasOwn(topics, fixed.tag) ? topics[fixed.tag]?.[language] : undefined;
  const name = firstName(fixed.requester ?? '');
  const lines =
    language === 'es'
      ? [
          name === '' ? 'Hola:' : `Hola, ${name}:`,
          `${day === '' ? 'Recibimos' : `El ${day} recibimos`} un mensaje${topic === undefined ? '' : ` sobre ${topic}`}. Ya está resuelto${sentence === '' ? '.' : `: ${lowered(sentence, language)}`}`,
          'Si vuelve a ocurrir, basta con responder a este mensaje.',
          'Un saludo',
        ]
      : [
          name === '' ? 'Hello,' : `Hello ${name},`,
          `${day === '' ? 'You' : `On ${day} you`} wrote to us${topic === undefined ? '' : ` about ${topic}`}. That is fixed now${sentence === '' ? '.' : `: ${lowered(sentence, language)}`}`,
          'If it happens again, a reply to this message is enough.',
          'Kind regards',
        ];
  return lines.join('\n\n');
}

/** `2 May 2025`, `2 de mayo de 2025`, in UTC as it was recorded; nothing for a time that cannot be read. */
function dayOf(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? '' : format.format(at);
}

/** One line with its full stop; the sentence as it was written otherwise. */
function finished(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…][”"'»)]?$/.test(line) ? line : `${line}.`;
}

/** After a colon a sentence goes on small, unless its first word is a name or an abbreviation. */
function lowered(sentence: string, language: Language): string {
  const opening =
    language === 'es'
      ? /^(El|La|Los|Las|Un|Una|Ya|Ahora|Se|Hemos|Desde|En)\b/
      : /^(The|A|An|Our|We|From|Now|In|It|All|Every|Each)\b/;
  return opening.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** The sentence is in this language, or too short to say. */
function inSame(sentence: string, language: Language): boolean {
  const spoken = languageOf(folded(sentence), sentence);
  return spoken === null || spoken === language;
}

/** What a greeting calls a person by; nothing for an address, a number or a company's whole name. */
function firstName(requester: string): string {
  const first = requester.trim().split(/\s+/)[0] ?? '';
  return /^\p{Lu}[\p{L}'’-]{1,30}$/u.test(first) && !/^(Sr|Sra|Mr|Mrs|Ms|Dr|Dra)$/.test(first) ? first : '';
}

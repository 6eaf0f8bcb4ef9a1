import type { DraftKind, ThreadMessage } from '../helpdesks/types.ts';

/** The two languages the product speaks. */
export type Language = 'en' | 'es';
/** One text in both languages. */
export interface Localised {
  readonly en: string;
  readonly es: string;
}

/** `stop` asks for one confirmation before sending; `fix` comes first; `consider` after; `hint` stays folded. */
export const severities = ['stop', 'fix', 'consider', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Understanding, Honesty, Concrete, Fair offer, Dignity, Courtesy (K), Protection. */
export type CheckGroup = 'U' | 'H' | 'C' | 'F' | 'D' | 'K' | 'P';
export type CheckId = `${CheckGroup}${string}`;

/** Largest sum the policy lets this agent offer for this failure without asking. */
export interface OfferLimit {
  /** In whole units of the currency: 12.5 is twelve and a half euros. Finite, not negative. */
  readonly amount: number;
  /** ISO 4217 code ("EUR"). Sums in a currency that is surely another are not compared; without it every sum is. */
  readonly currency?: string | undefined;
}

/** What a review may look at. Offsets of every span count UTF-16 units in `draft`. */
export interface ReviewInput {
  readonly draft: string;
  readonly kind?: DraftKind | undefined;
  /** Language of the draft; found from its words when absent. */
  readonly language?: Language | undefined;
  /** The requester's name as on the ticket. */
  readonly requester?: string | undefined;
  /** Messages so far, oldest first. */
  readonly thread?: readonly Pick<ThreadMessage, 'from' | 'text'>[] | undefined;
  /** Absent: checks that compare an offer with the policy stay silent. */
  readonly limit?: OfferLimit | undefined;
}

/** Half-open range of the draft, `0 <= start <= end <= draft.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place where a check has something to say. */
export interface Finding extends Span {
  readonly check: CheckId;
  readonly severity: Severity;
  /** The draft's words at the span. */
  readonly words: string;
  /** One line of why, in the draft's language. */
  readonly why: string;
  /** What to write instead, in the draft's language. */
  readonly rewrite: string;
  /** A text that can stand at the span as it is. Absent where the rewrite only says what to write. */
  readonly replacement?: string | undefined;
  /** Language of `why` and `rewrite`: the draft's (or the sentence's). */
  readonly language: Language;
}

export const questionIds = ['named', 'answered', 'ownerTime', 'cost', 'true'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Answer to one of the five questions, with the words that earned a yes, or the line that would. */
export interface Answer {
  readonly answer: 'yes' | 'not-yet';
  /** False where the question does not arise (nobody asked anything, nothing costs anything). Shown as a dash. */
  readonly applies: boolean;
  /** Spans of the draft that earned the yes. */
  readonly evidence: readonly Span[];
  /** One line, in the draft's language: the words that earned the yes, or what would. */
  readonly because: string;
}

/** A promise in the draft. An empty string means that part is missing. */
export interface Commitment extends Span {
  readonly owner: string;
  readonly action: string;
  readonly time: string;
}

/** What the review of one draft says. */
export interface Review {
  readonly language: Language;
  /** Sorted stop → fix → consider → hint, then by place. */
  readonly findings: readonly Finding[];
  readonly questions: Readonly<Record<QuestionId, Answer>>;
  readonly commitments: readonly Commitment[];
  /** UTF-16 units after the limit of 50,000 that were not checked. */
  readonly unchecked: number;
}

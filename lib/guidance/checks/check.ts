import type { DraftKind } from '../../helpdesks/types.ts';
import type { Context } from '../context.ts';
import type { CheckGroup, CheckId, Localised, OfferLimit, Severity, Span } from '../types.ts';

/** One place in the draft where a check speaks. Spans are made whole and kept inside the draft by the engine. */
export interface Hit extends Span {
  /** What to write instead here, when the check knows better than its general text. */
  readonly rewrite?: string | undefined;
  /** A text that can stand at the span as it is, letter for letter. Advice and quoted samples are none. */
  readonly replacement?: string | undefined;
  /** Why here, when the check knows better than its general line. One line, in the sentence's language. */
  readonly why?: string | undefined;
}

/** Why a rule exists, in our words, and the research it rests on. */
export interface Source {
  readonly principle: Localised;
  /** Author and year of each study or standard. */
  readonly research: readonly string[];
}

/** What a check cannot work without; where it is missing the check stays silent. */
export interface Needs {
  readonly thread?: true;
  readonly requester?: true;
  readonly policy?: true;
}

/**
 * One rule of the guidance catalogue. Its file holds everything about it: texts, source, and the code that finds it.
 * `detect` is pure, never throws, and reads the draft only through the context's sentences and language tools, whose
 * answers are kept per sentence.
 */
export interface Check {
  readonly id: CheckId;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly title: Localised;
  /** One line of why: what the customer would meet. */
  readonly message: Localised;
  /** The general rewrite, a text that can be copied. */
  readonly rewrite: Localised;
  readonly source: Source;
  readonly needs: Needs;
  /** Kinds of draft it runs on. */
  readonly kinds: readonly DraftKind[];
  /** Ids of the taxonomy's tags that one click could record from this finding, likeliest first. */
  readonly tags?: readonly string[];
  detect(context: Context): readonly Hit[];
}

/** Shape of the examples beside each check, used by its tests. */
export interface Example {
  readonly language: 'en' | 'es';
  readonly draft: string;
  /** True when the check must speak. */
  readonly flag: boolean;
  /** Kind of draft; a reply to the customer when absent. */
  readonly kind?: DraftKind;
  /** What the customer wrote, as one message; or the whole thread. */
  readonly customer?: string;
  readonly thread?: readonly { readonly from: 'customer' | 'agent'; readonly text: string }[];
  readonly requester?: string;
  /** What the policy lets the agent offer. */
  readonly limit?: OfferLimit;
}

import type { Hit } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { commitmentsOf } from './commitments.ts';
import type { Context, ReviewPolicy } from './context.ts';
import { clauses } from './language/clauses.ts';
import { isCourtesy } from './language/courtesies.ts';
import { dataAsked } from './language/data-asked.ts';
import { doneActs } from './language/done-acts.ts';
import { compose } from './language/fold.ts';
import { instructions } from './language/instructions.ts';
import { openMatters } from './language/open-matters.ts';
import { promises } from './language/promises.ts';
import { refusals } from './language/refusals.ts';
import { times } from './language/times.ts';
import { stems, words } from './language/words.ts';
import { answerQuestions } from './questions/index.ts';
import { createReader } from './reader.ts';
import {
  type Answer,
  type CheckId,
  type Finding,
  type Language,
  type OfferLimit,
  type QuestionId,
  type Review,
  type ReviewInput,
  type Span,
  severities,
} from './types.ts';

/** Longer drafts are checked up to here; what follows is counted in `Review.unchecked`. UTF-16 units. */
export const draftLimit = 50_000;

export interface ReviewOptions {
  /** The moment of writing; rewrites name days counted from it. Default: the clock. */
  readonly now?: Date | undefined;
  /** Checks the team or the agent switched off. */
  readonly off?: ReadonlySet<CheckId> | undefined;
  /** What this agent may offer; without it the checks that compare with it stay silent. */
  readonly policy?: ReviewPolicy | undefined;
}

/** Reviews draft after draft of one reply box and keeps, per sentence, what did not change since the last. */
export interface Reviewer {
  review(input: ReviewInput, options?: ReviewOptions): Review;
}

/** Reviews one draft. Pure, never throws, linear in the length of the draft; spans count UTF-16 units of `input.draft`. */
export function review(input: ReviewInput, options: ReviewOptions = {}): Review {
  return createReviewer().review(input, options);
}

/** A reviewer that remembers the sentences and the thread of its last review, for use after every pause in typing. */
export function createReviewer(): Reviewer {
  const reader = createReader();
  return {
    review(input, options = {}) {
      const draft = wholeUnits(input.draft, draftLimit);
      const composed = compose(draft);
      const read = reader.read({ ...input, draft: composed.text });
      const context: Context = {
        ...read,
        kind: input.kind ?? 'public',
        requester: input.requester?.trim() || null,
        limit: limitOf(input, options),
        now: options.now ?? new Date(),
      };
      readAhead(context);
      const findings = findingsOf(context, options.off ?? new Set());
      const place: Place = (span) =>
        composed.text === draft
          ? span
          : { ...span, start: composed.original(span.start), end: composed.original(span.end) };
      return {
        language: read.language,
        findings: findings.map((finding) => {
          const placed = place(finding);
          return placed === finding ? finding : { ...placed, words: draft.slice(placed.start, placed.end) };
        }),
        questions: placeEvidence(answerQuestions(context, findings), place),
        commitments: commitmentsOf(context).map(place),
        unchecked: input.draft.length - draft.length,
      };
    },
  };
}

/** What most checks ask of every sentence. */
const asked = [
  times,
  clauses,
  words,
  stems,
  isCourtesy,
  openMatters,
  doneActs,
  instructions,
  promises,
  refusals,
  dataAsked,
];

/** Asks it of sentence after sentence: one expression run over many texts is much faster than many over one. */
function readAhead({ sentences }: Context): void {
  for (const feature of asked) for (const { sentence } of sentences) sentence.get<unknown>(feature);
}

type Place = <T extends Span>(span: T) => T;

function placeEvidence(answers: Record<QuestionId, Answer>, place: Place): Record<QuestionId, Answer> {
  const placed = (id: QuestionId): Answer => ({ ...answers[id], evidence: answers[id].evidence.map(place) });
  return {
    named: placed('named'),
    answered: placed('answered'),
    ownerTime: placed('ownerTime'),
    cost: placed('cost'),
    true: placed('true'),
  };
}

/** The draft's own limit, else the one of the options. A sum that is no number is no limit. */
function limitOf(input: ReviewInput, { policy }: ReviewOptions): OfferLimit | null {
  const limit = input.limit ?? (policy?.limit === undefined ? null : { amount: policy.limit });
  return limit && Number.isFinite(limit.amount) && limit.amount >= 0 ? limit : null;
}

/** Cuts at the limit, never between the halves of one character. */
function wholeUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

function findingsOf(context: Context, off: ReadonlySet<CheckId>): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    if (off.has(check.id) || !check.kinds.includes(context.kind)) continue;
    if (check.needs.thread && !context.thread) continue;
    if (check.needs.requester && !context.requester) continue;
    if (check.needs.policy && !context.limit) continue;
    for (const hit of check.detect(context)) {
      const language = languageAt(context, hit);
      findings.push({
        check: check.id,
        severity: check.severity,
        start: hit.start,
        end: hit.end,
        words: context.draft.slice(hit.start, hit.end),
        why: hit.why ?? check.message[language],
        rewrite: hit.rewrite ?? check.rewrite[language],
        ...(hit.replacement ? { replacement: hit.replacement } : {}),
        language,
      });
    }
  }
  return findings.sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.start - b.start || a.end - b.end,
  );
}

/** A mixed reply is answered sentence by sentence; what spans several sentences is answered in the draft's language. */
function languageAt({ sentences, language }: Context, hit: Hit): Language {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.at ?? 0) <= hit.start) low = middle + 1;
    else high = middle;
  }
  const placed = sentences[low - 1];
  return placed && hit.end <= placed.at + placed.sentence.text.length ? placed.sentence.language : language;
}

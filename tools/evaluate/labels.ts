import type { CheckId, QuestionId } from '../../lib/guidance/types.ts';

/** Labels that name something wrong with a reply. A reply with none of them is called clean. */
export const problemLabels = [
  'fake_emotion',
  'fake_emotion_mild',
  'overpromise',
  'canned_empathy',
  'over_apology',
  'self_deprecation_or_helpless',
  'blame_shift',
  'refusal_without_alternative',
  'no_next_step',
  'asks_known_info',
  'vague_time',
  'jargon_or_internal_terms',
  'missing_courtesy',
] as const;

/** Labels, any of which counts, and what is held against them. */
interface Target<By> {
  readonly labels: readonly string[];
  readonly by: By;
}

/**
 * Which checks answer for which label. U01 answers for `canned_empathy` only where a stock phrase of sympathy stands in the reply;
 * elsewhere it says something no label does. Labels without a check (`missing_courtesy`, `offers_options`, `thanks`) are not held against anything.
 */
export const checkTargets: readonly Target<readonly CheckId[]>[] = [
  { labels: ['canned_empathy'], by: ['U01', 'U02'] },
  { labels: ['asks_known_info'], by: ['U03'] },
  { labels: ['overpromise'], by: ['H01'] },
  { labels: ['vague_time'], by: ['H02'] },
  { labels: ['fake_emotion', 'fake_emotion_mild'], by: ['H03', 'H04'] },
  { labels: ['no_next_step'], by: ['C01', 'C03'] },
  { labels: ['jargon_or_internal_terms'], by: ['C07'] },
  { labels: ['refusal_without_alternative'], by: ['F02'] },
  { labels: ['self_deprecation_or_helpless'], by: ['D01'] },
  { labels: ['over_apology'], by: ['D02', 'D03', 'F04'] },
  { labels: ['blame_shift'], by: ['D04', 'C05', 'K01'] },
];

/** Which label each question's yes is held against. */
export const questionTargets: readonly Target<QuestionId>[] = [
  { labels: ['specific_acknowledgement'], by: 'named' },
  { labels: ['concrete_action', 'concrete_time'], by: 'ownerTime' },
  { labels: ['states_cost_or_value'], by: 'cost' },
];

/** The labels one check answers for, or none. */
export const labelsOf = (check: CheckId): readonly string[] =>
  checkTargets.find((target) => target.by.includes(check))?.labels ?? [];

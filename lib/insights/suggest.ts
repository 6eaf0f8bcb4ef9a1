import { folded } from '../guidance/language/fold.ts';
import { languageOf } from '../guidance/language/vote.ts';
import type { Language } from '../guidance/types.ts';
import type { Retired } from '../team/retired.ts';
import { type Ranking, rankTags } from './model/rank.ts';
import { type ModelWeights, weights } from './model/weights.ts';
import { normaliseText } from './normalised-text.ts';
import { noPreference } from './preference.ts';
import { type JoinedText, joinTexts, quoted } from './said.ts';
import { type Suggestion, type SuggestTags, suggestionLimit } from './suggestion.ts';

/**
 * The tags that the customer's messages of a thread suggest. The sidebar does not import this: it asks `suggestTags` of its ports, which brings the
 * words and weights into the tab when they are needed.
 */
export const suggestTags: SuggestTags = (thread, pack, preference) => {
  const offered = new Set(pack.tags.map(({ id }) => id).filter((id) => !id.startsWith('int.')));
  return suggestIn(joinTexts(thread), undefined, { offered, retired: pack.retired, preference, weights });
};

/**
 * The same for one text, whoever wrote it: the agent's own tags (`int.*`) are among the suggestions.
 * @param language of the text; found from its words when absent.
 * @param offered ids of the tags the team presses; all built-in ones when absent.
 * @param retired tags that others have taken the place of: what speaks for them speaks for those.
 * @param by other weights than those of this version: to measure what was learned without some rows.
 */
export function suggest(
  text: string,
  language?: Language,
  offered?: ReadonlySet<string>,
  by: ModelWeights = weights,
  retired: Retired = {},
): Suggestion[] {
  const ranking = { offered, retired, preference: noPreference, weights: by };
  return suggestIn(joinTexts([{ from: 'customer', text }]), language, ranking);
}

/** UTF-16 units that tell the language. */
const languageLimit = 2000;

function suggestIn(said: JoinedText, language: Language | undefined, ranking: Ranking): Suggestion[] {
  const normalised = normaliseText(said.text);
  const beginning = said.text.slice(0, languageLimit);
  const spoken = language ?? languageOf(folded(beginning), beginning);
  const ranked = (spoken ? [spoken] : (['en', 'es'] as const))
    .map((each) => rankTags(normalised.text, each, ranking))
    .sort((a, b) => (b[0]?.evidence ?? 0) - (a[0]?.evidence ?? 0))[0];
  const suggestions: Suggestion[] = [];
  for (const { tag, reasons } of ranked ?? []) {
    const quote = quoted(reasons, normalised, said);
    if (quote.words.length > 0) suggestions.push({ tag, ...quote });
    if (suggestions.length === suggestionLimit) break;
  }
  return suggestions;
}

import type { Ask, RequestOf } from '../../lib/messages/contract.ts';
import { idsOfSort, type TagView } from '../../lib/team/tag-view.ts';

/**
 * The background has no taxonomy, so every question for rows carries the tags that its filter's function, kind and quadrant
 * mean.
 * @param view The team's tags as they are at the moment of the question.
 */
export function askWithTags(ask: Ask, view: () => TagView): Ask {
  return (name, request) => {
    if (name !== 'leadInsights') return ask(name, request);
    const within = idsOfSort(view(), (request as RequestOf<'leadInsights'>).filter);
    return ask(name, within ? { ...request, within } : request);
  };
}

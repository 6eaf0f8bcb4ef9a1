import { memo, useId } from 'react';
import type { Suggestion } from '../../lib/insights/suggestion.ts';
import type { Tag } from '../../lib/insights/types.ts';
import { usePanelState, useTexts } from './panel-context.ts';
import { TagButton } from './TagButton.tsx';
import { TagProblem } from './TagProblem.tsx';

export interface SuggestedTag extends Suggestion {
  readonly is: Tag;
}

/** The tags the thread speaks for, best first, each with the customer's words that earned it and the number of its key. */
export const Suggestions = memo(function Suggestions({ suggested }: { suggested: readonly SuggestedTag[] }) {
  const { t } = useTexts();
  const id = useId();
  const language = usePanelState((state) => state.context?.language ?? undefined);
  return (
    <>
      <ol className="suggestions" aria-label={t('tags.suggested')}>
        {suggested.map(({ is, words }, index) => (
          <li key={is.id} data-suggestion={index + 1}>
            <span className="key" aria-hidden="true">
              {index + 1}
            </span>
            <TagButton tag={is} because={`${id}-${index}`} />
            <p id={`${id}-${index}`} className="because">
              {words.slice(0, 2).map((part) => (
                <q key={part} lang={language}>
                  {part}
                </q>
              ))}
            </p>
          </li>
        ))}
      </ol>
      {suggested.map(({ is }) => (
        <TagProblem key={is.id} tag={is} kind="not-recorded" />
      ))}
    </>
  );
});

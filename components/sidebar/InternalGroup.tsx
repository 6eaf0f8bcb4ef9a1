import { memo, useCallback } from 'react';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import type { FunctionId, Tag } from '../../lib/insights/types.ts';
import { PressedTags } from './PressedTags.tsx';
import { usePanelState, useTexts } from './panel-context.ts';
import { TagGroup } from './TagGroup.tsx';
import { ticketKey } from './ticket-key.ts';

interface InternalGroupProps {
  readonly tags: readonly Tag[];
  readonly open: boolean;
  readonly drawsFolded: boolean;
  readonly onToggle: (area: FunctionId, open: boolean) => void;
}

/**
 * The agent's own tags. Folded, it names none of them, nor which are recorded: a customer may see the screen. Unless the
 * agent has chosen in the options to have them in the open, what is recorded shows inside only.
 */
export const InternalGroup = memo(function InternalGroup({ tags, open, drawsFolded, onToggle }: InternalGroupProps) {
  const { t } = useTexts();
  const isOpenly = usePanelState((state) => state.settings.internalOpen);
  const recorded = usePanelState((state) =>
    state.ticket === null ? 0 : Object.keys(state.pressed[ticketKey(state.ticket)] ?? {}).filter(isInternal).length,
  );
  const which = useCallback((tag: Tag) => isInternal(tag.id), []);
  const hint = recorded > 0 && !isOpenly ? t('tags.internalRecorded', { n: recorded }) : t('tags.internalHint');
  return (
    <TagGroup
      area="int"
      name={t('tags.internal')}
      hint={isOpenly ? undefined : hint}
      tags={tags}
      open={open}
      drawsFolded={drawsFolded}
      onToggle={onToggle}
      pressedAbove={isOpenly}
    >
      {!isOpenly && <PressedTags label={t('tags.internalList')} which={which} standsBelow={which} />}
    </TagGroup>
  );
});

import { useCallback } from 'react';
import { day } from '../../lib/i18n/moments.ts';
import { noneFits } from '../../lib/insights/none-fits.ts';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import type { OwnInsight } from '../../lib/messages/contract.ts';
import { tagNamed } from '../../lib/team/tags.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';

/** What a recorded tag is called on the screen. The agent's own are not named there unless the agent has chosen so. */
export function useTagName(): (id: string) => string {
  const { t, pick } = useTexts();
  const { ports } = usePanel();
  const isOpenly = usePanelState((state) => state.settings.internalOpen);
  const { taxonomy } = ports;
  return useCallback(
    (id) => {
      if (id === noneFits) return t('tags.noneFits');
      if (isInternal(id) && !isOpenly) return t('tags.internal');
      const tag = tagNamed(taxonomy, id);
      return tag === undefined ? id : pick(tag.label);
    },
    [t, pick, taxonomy, isOpenly],
  );
}

/** Who decided, for which function, and on which day. */
export function useSignature(): (insight: OwnInsight) => string {
  const { locale } = useMessages();
  return useCallback(({ by, byArea, at }) => [by, byArea, at && day(at, locale)].filter(Boolean).join(', '), [locale]);
}

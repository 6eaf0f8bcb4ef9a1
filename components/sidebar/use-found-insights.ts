import { useEffect, useState } from 'react';
import { useMessages } from '../shared/messages-context.ts';
import { OWN_LIMIT } from './keep-fresh.ts';
import { usePanelState } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

/** My insights that hold these words, asked of the background; null while nothing is looked for or not yet answered. */
export function useFoundInsights(wanted: string): PanelState['own'] {
  const { ask } = useMessages();
  // Asked again whenever the list itself has changed.
  const own = usePanelState((state) => state.own);
  const [found, setFound] = useState<PanelState['own']>(null);
  const text = wanted.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list is a reason to look again.
  useEffect(() => {
    if (text === '') {
      setFound(null);
      return;
    }
    let current = true;
    void ask('ownInsights', { limit: OWN_LIMIT, text: text.slice(0, 200) }).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [ask, text, own]);
  return found;
}

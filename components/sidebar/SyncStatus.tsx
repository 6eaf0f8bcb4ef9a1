import { usePanelState, useTexts } from './panel-context.ts';
import { syncWords } from './sync-words.ts';

/** How much waits, in words. The only `status` of the panel. */
export function SyncStatus() {
  const { t } = useTexts();
  const sync = usePanelState((state) => state.sync);
  const failure = usePanelState((state) => state.syncFailure);
  const { words, mark } = syncWords(sync, failure, t);
  return (
    <>
      <span className="mark" data-mark={mark} aria-hidden="true" />
      <span role="status">{words}</span>
    </>
  );
}

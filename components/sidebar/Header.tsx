import { useCallback, useId, useRef, useState } from 'react';
import { Beam } from './Beam.tsx';
import { Chevron } from './Chevron.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { useTexts } from './panel-context.ts';
import { SyncDetails } from './SyncDetails.tsx';
import { SyncStatus } from './SyncStatus.tsx';
import { useDismiss } from './use-dismiss.ts';

/** Name, state of sync in words, menu. One of the two drawers may be open below it; Escape closes it. */
export function Header() {
  const { t } = useTexts();
  const id = useId();
  const [drawer, setDrawer] = useState<'sync' | 'menu' | null>(null);
  const header = useRef<HTMLElement>(null);
  const toggle = (which: 'sync' | 'menu') => setDrawer((open) => (open === which ? null : which));

  const dismiss = useCallback(
    (how: 'escape' | 'elsewhere') => {
      if (how === 'escape') {
        header.current?.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(`${id}-${drawer}`)}"]`)?.focus();
      }
      setDrawer(null);
    },
    [id, drawer],
  );
  useDismiss(header, drawer !== null, dismiss);

  return (
    <header className="header" ref={header}>
      <span className="wordmark">
        <Beam />
        Fairside
      </span>
      <div className="sync">
        <SyncStatus />
        <button
          type="button"
          className="button plain"
          aria-label={t('sync.details')}
          aria-expanded={drawer === 'sync'}
          aria-controls={`${id}-sync`}
          onClick={() => toggle('sync')}
        >
          <Chevron />
        </button>
      </div>
      <button
        type="button"
        className="button plain dots"
        aria-label={t('panel.menu')}
        aria-expanded={drawer === 'menu'}
        aria-controls={`${id}-menu`}
        onClick={() => toggle('menu')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
      </button>
      <div id={`${id}-sync`} className="drawer" hidden={drawer !== 'sync'}>
        {drawer === 'sync' && <SyncDetails />}
      </div>
      <div id={`${id}-menu`} className="drawer menu" hidden={drawer !== 'menu'}>
        {drawer === 'menu' && (
          <PanelMenu onDone={(pressed) => dismiss(pressed.matches(':focus') ? 'escape' : 'elsewhere')} />
        )}
      </div>
    </header>
  );
}

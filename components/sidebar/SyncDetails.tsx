import { useState } from 'react';
import { moment } from '../../lib/i18n/moments.ts';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { isTooFarApart, syncErrorWords } from './sync-words.ts';

/** What waits, since when, what went wrong and when it is tried again; and a way to try now. */
export function SyncDetails() {
  const { t } = useTexts();
  const { language, locale } = useMessages();
  const { actions } = usePanel();
  const sync = usePanelState((state) => state.sync);
  const failure = usePanelState((state) => state.syncFailure);
  const [trying, setTrying] = useState(false);
  const sentence = (error: NonNullable<typeof failure>) => errorText(error, language);

  const tryNow = async () => {
    setTrying(true);
    await actions.syncNow();
    setTrying(false);
  };

  const apart = sync !== null && isTooFarApart(sync);
  const rows: readonly (readonly [string, string])[] =
    sync === null
      ? []
      : [
          [t('sync.rowWaiting'), new Intl.NumberFormat(locale).format(sync.waiting)],
          ...(sync.oldestWaiting === null ? [] : [[t('sync.rowOldest'), moment(sync.oldestWaiting, locale)] as const]),
          ...(sync.setAside === 0
            ? []
            : [[t('sync.rowSetAside'), new Intl.NumberFormat(locale).format(sync.setAside)] as const]),
          [t('sync.rowLast'), sync.lastSyncAt === null ? t('sync.never') : moment(sync.lastSyncAt, locale)],
          [t('sync.rowError'), sync.lastError === null ? t('sync.none') : syncErrorWords(sync.lastError, t, sentence)],
          [t('sync.rowNext'), sync.nextTryAt === null ? t('sync.noNext') : moment(sync.nextTryAt, locale)],
        ];

  return (
    <>
      {failure !== null && <p className="problem">{sentence(failure)}</p>}
      {sync?.mode === 'local' && <p>{t('sync.localLine')}</p>}
      {sync?.mode === 'paused' && (
        <p className="problem">{apart ? sentence({ code: 'protocol_unsupported' }) : t('sync.pausedLine')}</p>
      )}
      {sync !== null && sync.mode !== 'local' && (
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="row">
        {(sync?.mode === 'active' || apart) && (
          <Button busy={trying} onClick={() => void tryNow()}>
            {t('sync.tryNow')}
          </Button>
        )}
        {sync?.mode !== 'active' && !apart && <Button onClick={actions.openOptions}>{t('panel.options')}</Button>}
      </div>
    </>
  );
}

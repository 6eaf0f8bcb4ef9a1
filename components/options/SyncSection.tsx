import { useState } from 'react';
import { errorCodes, type SyncStatus } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { useMessages } from '../shared/messages-context.ts';
import type { Answer } from '../shared/use-answer.ts';
import { type Texts, useTexts } from './texts.ts';

/** What waits, since when, what went wrong and when it is tried again. */
export function SyncSection({ sync }: { sync: Answer<SyncStatus> }) {
  const { ask } = useMessages();
  const texts = useTexts();
  const { t, sentence, at } = texts;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const { value } = sync;

  const tryNow = async () => {
    setBusy(true);
    setSaid(t('trying'));
    const answer = await ask('syncNow', {});
    setBusy(false);
    setSaid(answer.ok ? outcome(answer.value, texts) : sentence(answer.error));
    sync.again();
  };

  if (value === null) {
    return (
      <p role="status" className={sync.error ? 'wrong' : 'muted'}>
        {sync.error ? sentence(sync.error) : t('loading')}{' '}
        {sync.error && <Button onClick={sync.again}>{t('again')}</Button>}
      </p>
    );
  }
  if (value.mode === 'local') return <p>{t('syncLocal')}</p>;
  const facts: readonly (readonly [string, string])[] = [
    [t('waiting'), t('insights', { n: value.waiting })],
    [t('oldest'), at(value.oldestWaiting)],
    [t('lastSync'), at(value.lastSyncAt, t('never'))],
    [t('lastError'), value.lastError === null ? t('none') : syncError(value.lastError, texts)],
    [t('nextTry'), at(value.nextTryAt, t('notPlanned'))],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {value.mode === 'active' && (
        <Button busy={busy} onClick={() => void tryNow()}>
          {t('tryNow')}
        </Button>
      )}
      <p role="status">{said}</p>
    </>
  );
}

function outcome(status: SyncStatus, texts: Texts): string {
  if (status.lastError !== null) return syncError(status.lastError, texts);
  return status.waiting > 0 ? texts.t('stillWaiting', { n: status.waiting }) : texts.t('synced');
}

/** A sync's last error in words: a known code's sentence, the status a server gave, else the code as it came. */
function syncError(code: string, { t, sentence }: Texts): string {
  const known = errorCodes.find((one) => one === code);
  if (known) return sentence({ code: known });
  const status = /^http_(\d{3})$/.exec(code)?.[1];
  return status ? t('httpError', { status }) : code;
}

import type { Translate } from '../../lib/i18n/translator.ts';
import { errorCodes, type SyncStatus } from '../../lib/messages/helpdesk-contract.ts';
import type { SidebarKey } from './panel-context.ts';
import type { Failure } from './panel-state.ts';

export type SyncMark = 'synced' | 'waiting' | 'local' | 'attention' | 'asking';

/** Paused for the versions, not for the token: enrolling again would change nothing. */
export const isTooFarApart = ({ mode, lastError }: SyncStatus): boolean =>
  mode === 'paused' && lastError === 'protocol_unsupported';

/** The state of sync in a few words, and the mark beside them. The words alone say everything the mark does. */
export function syncWords(
  sync: SyncStatus | null,
  failure: Failure | null,
  t: Translate<SidebarKey>,
): { readonly words: string; readonly mark: SyncMark } {
  if (sync === null) {
    return failure === null
      ? { words: t('sync.asking'), mark: 'asking' }
      : { words: t('sync.unknown'), mark: 'attention' };
  }
  if (sync.mode === 'local') return { words: t('sync.local'), mark: 'local' };
  if (sync.mode === 'paused')
    return { words: t(isTooFarApart(sync) ? 'sync.apart' : 'sync.paused'), mark: 'attention' };
  if (sync.waiting > 0) return { words: t('sync.waiting', { n: sync.waiting }), mark: 'waiting' };
  if (sync.setAside > 0) return { words: t('sync.setAside', { n: sync.setAside }), mark: 'attention' };
  return { words: t('sync.synced'), mark: 'synced' };
}

/** The last error of a sync in words: a message's own sentence, the status a server gave, or the code as it came. */
export function syncErrorWords(code: string, t: Translate<SidebarKey>, sentence: (failure: Failure) => string): string {
  const known = errorCodes.find((other) => other === code);
  if (known !== undefined) return sentence({ code: known });
  const status = /^http_(\d{3})$/.exec(code)?.[1];
  return status === undefined ? code : t('sync.httpError', { status });
}

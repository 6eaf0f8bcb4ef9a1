import { useEffect, useState } from 'react';
import { listOf } from '../../../lib/i18n/locale.ts';
import type { Language } from '../../../lib/i18n/translator.ts';
import { Button } from '../Button.tsx';
import { useDeviceTexts } from './device-texts.ts';

/** The browser's permission for the two helpdesks: a person may withhold it (Firefox) or take it back. */
export interface AccessToHelpdesks {
  /** Match patterns of the manifest that are not granted now. */
  readonly missing: () => Promise<readonly string[]>;
  /** Asks for them. Has to be called in the click itself. */
  readonly request: (patterns: readonly string[]) => Promise<boolean>;
  /** Calls back when permissions change; returns the unsubscribe. */
  readonly onChange: (listener: () => void) => () => void;
}

/** One line and a button while the browser keeps the extension off a helpdesk; nothing at all otherwise. */
export function HelpdeskAccess({ access, language }: { access: AccessToHelpdesks; language: Language }) {
  const t = useDeviceTexts(language);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');

  useEffect(() => {
    let over = false;
    const look = () => void access.missing().then((patterns) => !over && setMissing(patterns));
    look();
    const stop = access.onChange(look);
    return () => {
      over = true;
      stop();
    };
  }, [access]);

  const ask = () => {
    // The request itself comes first: awaiting anything before it would end the browser's leave to ask.
    access.request(missing).then(
      (given) => setSaid(given ? t('accessGiven') : t('accessRefused')),
      (error: unknown) => setSaid(t('accessFailed', { why: String(error) })),
    );
  };
  const hosts = missing.map((pattern) => pattern.replace(/^https:\/\/(\*\.)?|\/.*$/g, ''));
  if (hosts.length === 0 && said === '') return null;
  return (
    <div className="notice access">
      {hosts.length > 0 && (
        <p className="row">
          <span>{t('accessMissing', { hosts: listOf(hosts, language) })}</span>
          <Button look="main" onClick={ask}>
            {t('accessAllow')}
          </Button>
        </p>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

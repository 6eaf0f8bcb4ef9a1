import { useState } from 'react';
import { commandNames } from '../../lib/messages/commands.ts';
import { Button } from '../shared/Button.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { useDeviceTexts } from '../shared/page/device-texts.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useTexts } from './texts.ts';

/** The browser's own page for an extension's keys. */
export interface KeysPage {
  readonly kind: 'chromium' | 'firefox';
  /** Absent where the browser lets no extension open it. */
  readonly open?: () => Promise<unknown>;
}

/** Which keys stand for which command now, and the way to change them: the browser's page, since no extension may. */
export function KeysSection({ keysPage }: { readonly keysPage: KeysPage }) {
  const { language } = useMessages();
  const { t: options, sentence } = useTexts();
  const t = useDeviceTexts(language);
  const { value: keys, error, again } = useAnswer('commandKeys', {});
  const [said, setSaid] = useState('');
  const { open } = keysPage;
  return (
    <section aria-labelledby="keys" onFocus={again}>
      <h2 id="keys">{options('keysTitle')}</h2>
      <p className="muted">{t('keysWhat')}</p>
      {error && <p className="wrong">{sentence(error)}</p>}
      {keys && (
        <dl className="facts keys">
          {commandNames.map((name) => (
            <div key={name} data-command={name}>
              <dt>{t(`key.${name}`)}</dt>
              <dd>{keys[name] === undefined ? t('keysNone') : <kbd>{keys[name]}</kbd>}</dd>
            </div>
          ))}
        </dl>
      )}
      {open && (
        <Button onClick={() => void open().catch((why: unknown) => setSaid(t('keysFailed', { why: String(why) })))}>
          {t('keysOpen')}
        </Button>
      )}
      <p className="muted">{keysPage.kind === 'firefox' ? t('keysFirefox') : t('keysChromium')}</p>
      <p role="status">{said}</p>
    </section>
  );
}

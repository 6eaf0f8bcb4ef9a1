import { useState } from 'react';
import type { Settings } from '../../lib/messages/contract.ts';
import { nativeTagsOf, usualPrefix } from '../../lib/settings/native-tags.ts';
import type { PageState } from '../shared/page/use-page.ts';
import { useTexts } from './texts.ts';

const fits = /^[a-z0-9][a-z0-9_-]{0,30}$/;

/** Whether insights also become tags of the helpdesk's own, and under which prefix. Off until switched on here. */
export function NativeTags({ settings, change }: { settings: Settings; change: PageState['change'] }) {
  const { t, sentence } = useTexts();
  const held = nativeTagsOf(settings);
  const [prefix, setPrefix] = useState(held.prefix);
  const [said, setSaid] = useState('');
  /** What was just ticked, until it is saved or refused: the box does not jump back meanwhile. */
  const [ticked, setTicked] = useState<boolean | null>(null);
  const save = async (nativeTags: NonNullable<Settings['nativeTags']>) => {
    setSaid('');
    const error = await change({ nativeTags });
    setSaid(error ? sentence(error) : t('saved'));
  };
  const isFit = fits.test(prefix);
  return (
    <div className="native-tags">
      <p className="muted">{t('nativeWhat')}</p>
      <div className="row">
        <label className="tick">
          <input
            type="checkbox"
            checked={ticked ?? held.on}
            onChange={(event) => {
              const on = event.target.checked;
              setTicked(on);
              void save({ on, prefix: held.prefix }).finally(() => setTicked(null));
            }}
          />
          <span>{t('nativeOn')}</span>
        </label>
        <label>
          <span>{t('nativePrefix')}</span>
          <input
            value={prefix}
            placeholder={usualPrefix}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={!isFit}
            onChange={(event) => setPrefix(event.target.value)}
            onBlur={() => {
              if (isFit && prefix !== held.prefix) void save({ on: held.on, prefix });
            }}
          />
        </label>
      </div>
      <p role="status" className={isFit ? 'muted' : 'wrong'}>
        {isFit ? said || t('nativeExample', { tag: `${prefix}_log_late` }) : t('nativePrefixWrong')}
      </p>
    </div>
  );
}

import { useId, useState } from 'react';
import { type RequestOf, type Settings, settingsSchema } from '../../lib/messages/contract.ts';
import type { PageState } from '../shared/page/use-page.ts';
import { useTexts } from './texts.ts';

const languages = settingsSchema().shape.language.options;
const panelStates = settingsSchema().shape.panel.shape.zendesk.options;
const helpdesks = [
  ['zendesk', 'Zendesk'],
  ['freshdesk', 'Freshdesk'],
] as const;

/** Language and panel. Each choice is saved as it is made. */
export function Preferences({ settings, change }: { settings: Settings; change: PageState['change'] }) {
  const { t, sentence } = useTexts();
  const hint = useId();
  const pulseHint = useId();
  const totalsHint = useId();
  const [said, setSaid] = useState<'saved' | { readonly wrong: string } | null>(null);
  const save = async (part: RequestOf<'changeSettings'>) => {
    setSaid(null);
    const error = await change(part);
    setSaid(error ? { wrong: sentence(error) } : 'saved');
  };

  return (
    <>
      <div className="row">
        <label>
          <span>{t('language')}</span>
          <select
            value={settings.language}
            onChange={(event) => {
              const chosen = languages.find((one) => one === event.target.value);
              if (chosen) void save({ language: chosen });
            }}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {t(`language.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {helpdesks.map(([id, name]) => (
          <label key={id}>
            <span>{t('panelOn', { name })}</span>
            <select
              value={settings.panel[id]}
              onChange={(event) => {
                const chosen = panelStates.find((one) => one === event.target.value);
                if (chosen) void save({ panel: { ...settings.panel, [id]: chosen } });
              }}
            >
              {panelStates.map((one) => (
                <option key={one} value={one}>
                  {t(`panel.${one}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.internalOpen}
          aria-describedby={hint}
          onChange={(event) => void save({ internalOpen: event.target.checked })}
        />
        <span>{t('internalOpen')}</span>
      </label>
      <p id={hint} className="muted">
        {t('internalOpenHint')}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.pulse?.off !== true}
          aria-describedby={pulseHint}
          onChange={(event) => void save({ pulse: { ...settings.pulse, off: !event.target.checked } })}
        />
        <span>{t('pulseOn')}</span>
      </label>
      <p id={pulseHint} className="muted">
        {t('pulseOnHint')}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.ruleTotals !== false}
          aria-describedby={totalsHint}
          onChange={(event) => void save({ ruleTotals: event.target.checked })}
        />
        <span>{t('totalsOn')}</span>
      </label>
      <p id={totalsHint} className="muted">
        {t('totalsOnHint')}
      </p>
      <p role="status" className={said !== null && said !== 'saved' ? 'wrong' : 'muted'}>
        {said === 'saved' ? t('saved') : said?.wrong}
      </p>
    </>
  );
}

import { useId, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import { Chevron } from './Chevron.tsx';
import { healthReport, isLost } from './health-report.ts';
import { markName } from './mark-names.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';

/** More than this many parts are a number at the end of the line; the report has them all. */
const NAMED = 4;

/** One line when the helpdesk's page is no longer what the adapter knows, and a report for whoever repairs that. */
export function HealthLine() {
  const { t } = useTexts();
  const { actions, ports } = usePanel();
  const id = useId();
  const health = usePanelState((state) => state.health);
  const context = usePanelState((state) => state.context);
  const hidden = usePanelState((state) => state.healthHidden);
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<'copied' | 'not-copied' | null>(null);
  const isShown = health !== null && health.missing.length > 0 && health.missing.join() !== hidden;
  if (!isShown) return <div className="health" aria-live="polite" data-checked={health !== null} />;

  const lost = isLost({ health, context });
  const purposeOf = (name: string) => health.marks.find((mark) => mark.name === name)?.use ?? 'ticket';
  const rank = (name: string) => ['draft', 'thread', 'ticket'].indexOf(purposeOf(name));
  const words = [...new Set([...health.missing].sort((a, b) => rank(a) - rank(b)).map(wordsOf))];
  function wordsOf(name: string): string {
    const key = markName(name);
    return key === null ? name : t(key);
  }
  const rest = words.length > NAMED ? words.length - NAMED + 1 : 0;
  const named = rest === 0 ? words : [...words.slice(0, NAMED - 1), t('health.more', { n: rest })];
  const marks = named.join(', ');
  const report = healthReport({ health, context, versions: ports.versions });
  const copy = async () => setCopied((await ports.copy(report)) ? 'copied' : 'not-copied');

  return (
    <div className="health" aria-live="polite" data-missing={health.missing.join(' ')} data-lost={lost}>
      <div className="health-head">
        <p>{lost ? t('health.lost', { marks }) : t('health.spare', { marks })}</p>
        <button
          type="button"
          className="button plain"
          aria-label={t('health.report')}
          title={t('health.report')}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
            setCopied(null);
          }}
        >
          <Chevron />
        </button>
      </div>
      <div id={id} hidden={!open} aria-live="off">
        {open && (
          <>
            <p className="aside">{t('health.reportHint')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <pre tabIndex={0}>{report}</pre>
            <div className="acts">
              <Button onClick={() => void copy()}>{t('health.copy')}</Button>
              <Button look="plain" onClick={actions.hideHealth}>
                {t('health.hide')}
              </Button>
              <span className="became" aria-live="polite">
                {copied !== null && t(`rewrite.${copied}`)}
              </span>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

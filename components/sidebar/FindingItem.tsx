import { useId, useState } from 'react';
import type { Finding } from '../../lib/guidance/types.ts';
import { Button } from '../shared/Button.tsx';
import { usePanel, useTexts } from './panel-context.ts';

/** The words, one line of why, what to write instead, and where the rule comes from. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t, pick } = useTexts();
  const { actions, ports } = usePanel();
  const id = useId();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const [whyOpen, setWhyOpen] = useState(false);
  const rule = ports.ruleOf(finding.check);
  const words = finding.words.trim();

  const use = async () => {
    setCopied(null);
    setCopied((await actions.copy(finding.rewrite)) ? 'yes' : 'no');
  };

  return (
    <li className="finding" data-check={finding.check} data-severity={finding.severity} aria-describedby={id}>
      <p className="words">
        {words !== '' && <q lang={finding.language}>{words}</q>}
        <span className="severity">{t(`severity.${finding.severity}`)}</span>
      </p>
      <p id={id} className="why" lang={finding.language}>
        {finding.why}
      </p>
      {finding.rewrite !== '' && (
        <p className="rewrite" lang={finding.language}>
          <span aria-hidden="true">→ </span>
          {finding.rewrite}
        </p>
      )}
      <div className="acts">
        {finding.rewrite !== '' && (
          <Button title={t('finding.useTitle')} onClick={() => void use()}>
            {t('finding.use')}
          </Button>
        )}
        <Button look="plain" title={t('finding.muteTitle')} onClick={() => actions.mute(finding.check)}>
          {t('finding.mute')}
        </Button>
        <Button look="plain" aria-expanded={whyOpen} aria-controls={`${id}-rule`} onClick={() => setWhyOpen(!whyOpen)}>
          {t('finding.why')}
        </Button>
        <span className="copied" aria-live="polite">
          {copied === 'yes' && t('finding.copied')}
          {copied === 'no' && t('finding.notCopied')}
        </span>
      </div>
      <p id={`${id}-rule`} className="rule" hidden={!whyOpen}>
        {t('finding.rule', { check: finding.check, title: rule === undefined ? '' : pick(rule.title) })}
        {rule !== undefined && ` ${[pick(rule.source.principle), ...rule.source.research].join(' ')}`}
      </p>
    </li>
  );
}

import { memo, useEffect, useId, useState } from 'react';
import type { Finding } from '../../lib/guidance/types.ts';
import { Button } from '../shared/Button.tsx';
import { EvidenceButtons } from './EvidenceButtons.tsx';
import { MuteButton } from './MuteMenu.tsx';
import { usePanel, useTexts } from './panel-context.ts';
import { UseRewrite } from './UseRewrite.tsx';

/** The words, one line of why, what to write instead, and where the rule comes from. */
export const FindingItem = memo(function FindingItem({ finding, name }: { finding: Finding; name: string }) {
  const { t, pick } = useTexts();
  const { actions, ports, store } = usePanel();
  const id = useId();
  const [whyOpen, setWhyOpen] = useState(false);
  const rule = ports.ruleOf(finding.check);
  const words = finding.words.trim();
  // Its words are marked in the draft for as long as it is pointed at or holds the focus.
  const point = () => store.setState({ pointed: name });
  const leave = () => store.setState(({ pointed }) => (pointed === name ? { pointed: null } : {}));
  useEffect(() => actions.sawRule(finding.check), [actions, finding.check]);
  useEffect(() => () => store.setState(({ pointed }) => (pointed === name ? { pointed: null } : {})), [store, name]);

  return (
    <li
      className="finding"
      data-check={finding.check}
      data-severity={finding.severity}
      aria-describedby={id}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
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
        <UseRewrite finding={finding} />
        <EvidenceButtons check={finding.check} />
        <MuteButton check={finding.check} />
        <Button look="plain" aria-expanded={whyOpen} aria-controls={`${id}-rule`} onClick={() => setWhyOpen(!whyOpen)}>
          {t('finding.why')}
        </Button>
      </div>
      <p id={`${id}-rule`} className="rule" hidden={!whyOpen}>
        {t('finding.rule', { check: finding.check, title: rule === undefined ? '' : pick(rule.title) })}
        {rule !== undefined && ` ${[pick(rule.source.principle), ...rule.source.research].join(' ')}`}
      </p>
    </li>
  );
});

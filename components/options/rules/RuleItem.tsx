import { useId, useState } from 'react';
import type { Example } from '../../../lib/guidance/checks/check.ts';
import type { Language } from '../../../lib/guidance/types.ts';
import { mayMute } from '../../../lib/settings/muted-checks.ts';
import type { CheckSettings } from '../../../lib/team/check-settings.ts';
import { useMessages } from '../../shared/messages-context.ts';
import { useTexts } from '../texts.ts';
import type { Figure } from './figures.ts';
import { exampleOf, type RuleEntry } from './rules.ts';

interface Props {
  readonly entry: RuleEntry;
  readonly off: boolean;
  readonly turn: (on: boolean) => void;
  /** What the team's pack says of it. */
  readonly team: CheckSettings;
}

/** One rule: what it says and whether it speaks; examples, source and figure unfold. */
export function RuleItem({ entry, off, turn, team }: Props) {
  const { t } = useTexts();
  const { language } = useMessages();
  const id = useId();
  const { check } = entry;
  const optional = mayMute(check.id);
  const teamOff = optional && team.off.includes(check.id);
  const severity = (optional && team.severity?.[check.id]) || check.severity;
  /** Drawn when it is first opened: forty-four rules closed are a short page. */
  const [opened, setOpened] = useState(false);

  return (
    <li
      id={`rule-${check.id}`}
      className="rule"
      data-rule={check.id}
      data-severity={severity}
      data-off={off || teamOff}
    >
      <div className="rule-head">
        <h4 id={`${id}-title`}>
          <span className="rule-id">{check.id}</span> {check.title[language]}
        </h4>
        <span className="severity">{t(`severity.${severity}`)}</span>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={!off}
            aria-checked={!off}
            disabled={!optional}
            aria-labelledby={`${id}-switch ${id}-title`}
            aria-describedby={optional ? undefined : `${id}-always`}
            onChange={(event) => turn(event.target.checked)}
          />
          <span id={`${id}-switch`}>{t(off ? 'ruleOff' : 'ruleOn')}</span>
        </label>
      </div>
      <p>{check.message[language]}</p>
      {!optional && (
        <p id={`${id}-always`} className="muted">
          {t('ruleAlways')}
        </p>
      )}
      {teamOff && <p className="muted">{t('ruleTeamOff')}</p>}
      {severity !== check.severity && (
        <p className="muted">{t('ruleTeamSeverity', { usual: t(`severity.${check.severity}`) })}</p>
      )}
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) setOpened(true);
        }}
      >
        <summary>
          {t('ruleMore')} <span className="unseen">{check.title[language]}</span>
        </summary>
        {opened && <RuleFacts entry={entry} />}
      </details>
    </li>
  );
}

function RuleFacts({ entry }: { readonly entry: RuleEntry }) {
  const { t } = useTexts();
  const { language } = useMessages();
  const { check, figure } = entry;
  return (
    <dl className="facts">
      <ExampleFact name={t('ruleFlagged')} example={exampleOf(entry, language, true)} />
      <ExampleFact name={t('ruleFine')} example={exampleOf(entry, language, false)} />
      <Fact name={t('ruleRewrite')}>{check.rewrite[language]}</Fact>
      <Fact name={t('ruleSource')}>
        {check.source.principle[language]}
        {check.source.research.map((study) => (
          <span key={study} className="study">
            {study}
          </span>
        ))}
      </Fact>
      <Fact name={t('ruleFigure')}>{figure === undefined ? t('figureNone') : <FigureWords figure={figure} />}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The draft of an example, after what the customer had written where the check needs that. */
function ExampleFact({ name, example }: { readonly name: string; readonly example: Example | undefined }) {
  const { t } = useTexts();
  if (example === undefined) return null;
  const said = example.customer ?? example.thread?.findLast(({ from }) => from === 'customer')?.text;
  return (
    <Fact name={name}>
      {said !== undefined && <span className="muted study">{t('ruleCustomer', { words: said })}</span>}
      {example.requester !== undefined && (
        <span className="muted study">{t('ruleRequester', { name: example.requester })}</span>
      )}
      <Quote language={example.language}>{example.draft}</Quote>
    </Fact>
  );
}

const Quote = ({ language, children }: { readonly language: Language; readonly children: string }) => (
  <q lang={language}>{children}</q>
);

function FigureWords({ figure: { all, spoke, tally } }: { readonly figure: Figure }) {
  const { t } = useTexts();
  const said = [t('figureSpoke', { all, n: spoke })];
  if (tally === null) said.push(t('figureUnlabelled'));
  if (tally !== null && tally.fired > 0) said.push(t('figureRight', tally));
  if (tally !== null && tally.positives > 0) said.push(t('figureFound', tally));
  return <>{said.join(' ')}</>;
}

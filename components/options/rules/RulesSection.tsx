import { useMemo, useState } from 'react';
import type { CheckId } from '../../../lib/guidance/types.ts';
import type { Settings } from '../../../lib/messages/contract.ts';
import { mutedForMe } from '../../../lib/settings/muted-checks.ts';
import { Field } from '../../shared/Field.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import type { PageState } from '../../shared/page/use-page.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { useTexts } from '../texts.ts';
import { matches, searchText } from './find-rules.ts';
import { RuleItem } from './RuleItem.tsx';
import { groups, ruleEntries } from './rules.ts';

const usual = { off: [] };

interface Props {
  readonly settings: Settings;
  readonly takeUp: PageState['takeUp'];
}

/** Every check, searchable, each with its switch for the person at the screen. */
export default function RulesSection({ settings, takeUp }: Props) {
  const { t, sentence } = useTexts();
  const { ask, language } = useMessages();
  const team = useAnswer('team', {}, ['team']);
  const [wanted, setWanted] = useState('');
  const [onlyOff, setOnlyOff] = useState(false);
  /** A switch shows at once what was chosen; the background's answer settles it. */
  const [chosen, setChosen] = useState<ReadonlyMap<CheckId, boolean>>(new Map());
  const [wrong, setWrong] = useState('');

  const texts = useMemo(() => {
    const wordsOf = (entry: (typeof ruleEntries)[number]) => [
      t(`severity.${entry.check.severity}`),
      t(`group.${entry.check.group}`),
    ];
    return new Map(ruleEntries.map((entry) => [entry.check.id, searchText(entry, language, wordsOf(entry))]));
  }, [t, language]);

  const muted = mutedForMe(settings);
  const isOff = (id: CheckId) => chosen.get(id) ?? muted.has(id);
  const shown = ruleEntries.filter(
    ({ check }) => matches(texts.get(check.id) ?? '', wanted) && (!onlyOff || isOff(check.id)),
  );
  const offCount = ruleEntries.filter(({ check }) => isOff(check.id)).length;

  const turn = async (check: CheckId, on: boolean) => {
    setWrong('');
    setChosen((before) => new Map(before).set(check, !on));
    const answer = await ask('muteForMe', { check, muted: !on });
    // In one with the end of what was chosen: what the page knew before would turn the switch back for a moment.
    if (answer.ok) takeUp(answer.value);
    setChosen((before) => {
      const after = new Map(before);
      after.delete(check);
      return after;
    });
    if (!answer.ok) setWrong(t('ruleNotSaved', { rule: check, why: sentence(answer.error) }));
  };

  return (
    <>
      <p className="muted">{t('rulesWhat')}</p>
      <div className="row rule-filters">
        <Field
          label={t('rulesFind')}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <label className="switch">
          <input type="checkbox" checked={onlyOff} onChange={(event) => setOnlyOff(event.target.checked)} />
          <span>{t('rulesOnlyOff', { n: offCount })}</span>
        </label>
      </div>
      <p role="status" className={wrong ? 'wrong' : 'muted'}>
        {wrong || (shown.length === 0 ? t('rulesNone') : t('rulesShown', { n: shown.length, all: ruleEntries.length }))}
      </p>
      {groups.map((group) => {
        const entries = shown.filter(({ check }) => check.group === group);
        if (entries.length === 0) return null;
        return (
          <div key={group} className="rule-group">
            <h3 id={`group-${group}`}>{t(`group.${group}`)}</h3>
            <ul aria-labelledby={`group-${group}`}>
              {entries.map((entry) => (
                <RuleItem
                  key={entry.check.id}
                  entry={entry}
                  off={isOff(entry.check.id)}
                  team={team.value?.checks ?? usual}
                  turn={(on) => void turn(entry.check.id, on)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

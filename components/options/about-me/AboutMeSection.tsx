import { useState } from 'react';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import type { EnrolmentInfo } from '../../../lib/messages/contract.ts';
import { tagNamed, taxonomyOf } from '../../../lib/team/tags.ts';
import { Button } from '../../shared/Button.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import type { SaveFile } from '../../shared/page/save-file.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { useTexts } from '../texts.ts';
import { EraseForm } from './EraseForm.tsx';

interface Props {
  readonly enrolment: EnrolmentInfo | null;
  readonly save: SaveFile;
  readonly now: () => Date;
}

/** Insights listed in the page; the file has them all. */
const listed = 100;

/** What is stored about the person at the screen: here and on the endpoint, to read, to take along, to end. */
export default function AboutMeSection({ enrolment, save, now }: Props) {
  const { t, at, sentence } = useTexts();
  const { ask, language } = useMessages();
  const device = useAnswer('aboutDevice', {}, ['insights', 'sync', 'enrolment']);
  const own = useAnswer('ownInsights', { limit: listed }, ['insights']);
  const team = useAnswer('team', {}, ['team']);
  const [endpoint, setEndpoint] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const named = team.value ? taxonomyOf(team.value.taxonomy) : taxonomy;

  const askEndpoint = async () => {
    const answer = await ask('aboutEndpoint', {});
    if (!answer.ok) {
      setEndpoint(t('aboutUnknown', { why: sentence(answer.error) }));
      return null;
    }
    const { insights, events, changes } = answer.value;
    setEndpoint(t('aboutCounts', { insights: insights.length, events: events.length, changes: changes.length }));
    return answer.value;
  };
  const look = async () => {
    setBusy(true);
    await askEndpoint();
    setBusy(false);
  };
  const exportAll = async () => {
    setBusy(true);
    const here = await ask('aboutDevice', {});
    const there = enrolment === null ? null : await askEndpoint();
    setBusy(false);
    if (!here.ok) return setSaid(sentence(here.error));
    const content = { exported_at: now().toISOString(), device: here.value, endpoint: there };
    save({
      name: `fairside-about-me-${now().toISOString().slice(0, 10)}.json`,
      type: 'application/json',
      parts: [`${JSON.stringify(content, null, 2)}\n`],
    });
    setSaid(enrolment !== null && there === null ? t('aboutSavedHalf') : t('aboutSaved'));
  };

  if (device.error) return <p className="wrong">{sentence(device.error)}</p>;
  if (device.value === null) return <p className="muted">{t('loading')}</p>;
  const { insights, waiting, set_aside, erasure } = device.value;
  const rows = own.value?.insights ?? [];
  return (
    <>
      <p className="muted">{t('aboutWhat')}</p>
      <dl className="facts">
        <div>
          <dt>{t('aboutHere')}</dt>
          <dd>{t('aboutHereCounts', { n: insights.length, waiting: waiting.length, aside: set_aside.length })}</dd>
        </div>
        <div>
          <dt>{t('aboutAlsoHere')}</dt>
          <dd>{t('aboutSettings')}</dd>
        </div>
        {enrolment && (
          <div>
            <dt>{t('aboutThere')}</dt>
            <dd>{endpoint ?? t('aboutNotAsked')}</dd>
          </div>
        )}
      </dl>
      {rows.length > 0 && (
        <details>
          <summary>{t('aboutList', { n: rows.length, all: own.value?.total ?? rows.length })}</summary>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('aboutTag')}</th>
                <th scope="col">{t('aboutTicket')}</th>
                <th scope="col">{t('aboutState')}</th>
                <th scope="col">{t('aboutWords')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{at(row.recordedAt)}</td>
                  <td>{tagNamed(named, row.tag)?.label[language] ?? row.tag}</td>
                  <td>{row.ref.ticket}</td>
                  <td>{t(`aboutState.${row.state}`)}</td>
                  <td>{[row.excerpt, row.note, row.product, row.area].filter(Boolean).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p className="row">
        {enrolment && (
          <Button busy={busy} onClick={() => void look()}>
            {t('aboutLook')}
          </Button>
        )}
        <Button busy={busy} onClick={() => void exportAll()}>
          {t('setAsideExport')}
        </Button>
      </p>
      <p role="status">{said}</p>
      {erasure && <p className="notice">{t(`aboutWaits.${erasure.access}`, { when: at(erasure.at) })}</p>}
      <EraseForm enrolled={enrolment !== null} waiting={waiting.length} done={() => setEndpoint(null)} />
    </>
  );
}

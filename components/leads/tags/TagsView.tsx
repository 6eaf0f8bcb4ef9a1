import { useState } from 'react';
import { acknowledgedSchema, healthResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { retiredInto, withoutOffer } from '../../../lib/team/retire-tag.ts';
import { errorText } from '../../shared/error-text.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { askEndpoint } from '../ask-endpoint.ts';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import { usePack } from '../use-pack.ts';
import { reads, type ViewProps } from '../view-props.ts';
import { AlarmItem } from './AlarmItem.tsx';

/** How the tags hold up: each thing to look at once, with what to do about it from here. */
export default function TagsView({ services, enrolment }: ViewProps) {
  const { t, language, tag } = useTexts();
  const may = reads(enrolment) === 'endpoint';
  const answer = useEndpoint(services, may ? '/v1/taxonomy-health' : null, healthResponseSchema);
  const desk = usePack(services, may);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  if (!may) return <NeedsEndpoint enrolment={enrolment} />;

  const acknowledge = async (key: string, what: string) => {
    const request = { path: '/v1/taxonomy-health/acknowledge', body: { key } };
    const done = await askEndpoint(services.ask, request, acknowledgedSchema);
    setWrong(done.ok ? '' : errorText(done.error, language));
    if (done.ok) setSaid(what);
    answer.again();
  };
  const change = async (next: Parameters<typeof desk.publish>[0], key: string, what: string) => {
    const error = await desk.publish(next);
    if (error) {
      return setWrong(error.code === 'changed_meanwhile' ? t('tags.changedMeanwhile') : errorText(error, language));
    }
    await acknowledge(key, what);
  };
  const alarms = answer.value?.alarms ?? [];
  return (
    <section className="value" aria-label={t('tags.title')} aria-busy={answer.loading}>
      <h2>{t('tags.title')}</h2>
      <AnswerLine answer={answer} />
      <p role="status">{said || (answer.value && alarms.length === 0 ? t('tags.none') : '')}</p>
      {(wrong || desk.error) && (
        <p role="alert" className="notice">
          {wrong || (desk.error && errorText(desk.error, language))}
        </p>
      )}
      <ul className="alarms">
        {alarms.map((alarm) => (
          <AlarmItem
            key={alarm.key}
            alarm={alarm}
            busy={desk.busy}
            acknowledge={() => void acknowledge(alarm.key, t('tags.acknowledged'))}
            retire={(id) =>
              void change((pack) => withoutOffer(pack, id), alarm.key, t('tags.retired', { tag: tag(id) }))
            }
            merge={(id, into) =>
              void change(
                (pack) => retiredInto(pack, id, into),
                alarm.key,
                t('tags.merged', { tag: tag(id), into: tag(into) }),
              )
            }
          />
        ))}
      </ul>
      <p>
        {t('tags.more')} <a href="/options.html">{t('connect')}</a>
      </p>
    </section>
  );
}

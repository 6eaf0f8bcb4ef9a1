import { useId, useState } from 'react';
import type { Alarm } from '../../../lib/sync/protocol-value.ts';
import { Button } from '../../shared/Button.tsx';
import { readableDay } from '../../shared/page/readable.ts';
import { FilterLink } from '../FilterLink.tsx';
import { type Texts, useTexts } from '../texts.ts';

interface Props {
  readonly alarm: Alarm;
  readonly busy: boolean;
  readonly acknowledge: () => void;
  readonly retire: (tag: string) => void;
  readonly merge: (tag: string, into: string) => void;
}

/** One thing to look at: what was counted, what may be done, and the insights behind it. */
export function AlarmItem({ alarm, busy, acknowledge, retire, merge }: Props) {
  const texts = useTexts();
  const { t, tag, language, taxonomy } = texts;
  const select = useId();
  const id = alarm.tag;
  const others = taxonomy.tags.filter((one) => one.id !== id);
  const [into, setInto] = useState(alarm.other ?? '');
  return (
    <li data-alarm={alarm.kind}>
      <p>
        <strong>{id === null ? t('tags.noneFits') : tag(id)}</strong>
        {alarm.other && <strong>{` + ${tag(alarm.other)}`}</strong>}: {sentence(alarm, texts)}{' '}
        <FilterLink filter={alarm.rows}>{t('tags.rows')}</FilterLink>
      </p>
      <p className="muted">{t(`tags.do.${alarm.kind}`)}</p>
      <p className="deed">
        {id !== null && alarm.kind === 'unused' && (
          <Button busy={busy} onClick={() => retire(id)}>
            {t('tags.retire')}
          </Button>
        )}
        {id !== null && alarm.kind !== 'jump' && (
          <>
            <label className="inline" htmlFor={select}>
              {t('tags.mergeInto')}
            </label>
            <select id={select} value={into} onChange={({ target }) => setInto(target.value)}>
              <option value="">–</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label[language]}
                </option>
              ))}
            </select>
            <Button busy={busy} disabled={into === ''} onClick={() => merge(id, into)}>
              {t('tags.merge')}
            </Button>
          </>
        )}
        <Button busy={busy} onClick={acknowledge}>
          {t('tags.acknowledge')}
        </Button>
      </p>
    </li>
  );
}

function sentence({ kind, value, count, of, since }: Alarm, { t, number, locale }: Texts): string {
  const day = since ? readableDay(locale, since) : '';
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  switch (kind) {
    case 'unused':
      return since ? t('tags.say.unused', { n: value, day }) : t('tags.say.never');
    case 'pair':
      return t('tags.say.pair', { percent, count: number(count), of: number(of) });
    case 'none_fits':
      return t('tags.say.none_fits', { percent, count: number(count), of: number(of), day });
    case 'jump':
      return t('tags.say.jump', { count: number(count), of: number(of, 1), day });
  }
}

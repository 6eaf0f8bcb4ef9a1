import { useEffect, useId, useRef } from 'react';
import type { LeadRow } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { readableTime } from '../shared/page/readable.ts';
import { helpdeskNames, useTexts } from './texts.ts';

/** Everything an insight says, in full. A native dialog: Escape closes it and the focus goes back to its row. */
export function InsightDetail({ row, close }: { row: LeadRow; close: () => void }) {
  const { t, locale, language, tag, tagOf, money } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);

  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [t('excerpt'), row.excerpt],
    [t('note'), row.note],
    [t('meaning'), tagOf(row.tag)?.definition[language]],
    [t('recorded'), `${readableTime(locale, row.recorded_at)} (${row.recorded_at})`],
    [t('helpdesk'), helpdeskNames[row.helpdesk]],
    [t('ticket'), row.ticket],
    [t('language'), row.language],
    [t('product'), row.product],
    [t('area'), row.area],
    [t('money'), row.money_amount === null ? null : money(row.money_amount, row.money_currency)],
    [t('marks'), [row.urgent && t('urgent'), row.repeat && t('repeat')].filter(Boolean).join(' · ')],
    [t('tag'), row.tag],
    [t('id'), row.id],
  ];
  return (
    <dialog ref={dialog} className="detail" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{tag(row.tag)}</h2>
      <dl>
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <form method="dialog">
        {row.url && (
          <a href={row.url} target="_blank" rel="noreferrer">
            {t('openTicket')}
          </a>
        )}{' '}
        <Button type="submit">{t('close')}</Button>
      </form>
    </dialog>
  );
}

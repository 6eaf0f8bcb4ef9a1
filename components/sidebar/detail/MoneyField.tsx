import { useEffect, useId, useRef, useState } from 'react';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { Field } from '../../shared/Field.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import { usePanel, useTexts } from '../panel-context.ts';
import { amountOf, currencies, currencyFor } from './money.ts';
import { useAtEnd } from './use-at-end.ts';
import type { Saving } from './use-saving.ts';

/** The money the matter is about: an amount as the reader writes it, and its currency. */
export function MoneyField({
  insight,
  save,
  onWriting,
}: Pick<Saving, 'save' | 'onWriting'> & { readonly insight: OwnInsight }) {
  const { t } = useTexts();
  const { locale } = useMessages();
  const { actions } = usePanel();
  const id = useId();
  const stored = insight.money;
  const shown =
    stored === undefined ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(stored.amount);
  const [text, setText] = useState(shown);
  const [currency, setCurrency] = useState(stored?.currency ?? currencyFor(locale));
  const [isWrong, setWrong] = useState(false);
  /** What is stored or on its way there. */
  const sent = useRef(stored);
  const isWriting = useRef(false);
  useEffect(() => {
    // What was written on meanwhile is newer than what comes back.
    if (!isWriting.current) setText(shown);
  }, [shown]);
  useEffect(() => {
    sent.current = stored;
  }, [stored]);

  const store = async (unit: string) => {
    const amount = text.trim() === '' ? undefined : amountOf(text);
    setWrong(amount === null);
    if (amount === null) return;
    isWriting.current = false;
    onWriting(false);
    if (amount === sent.current?.amount && (amount === undefined || unit === sent.current?.currency)) return;
    sent.current = amount === undefined ? undefined : { amount, currency: unit };
    if (!(await save(actions.amend(insight, { money: sent.current ?? null })))) sent.current = stored;
  };
  useAtEnd(() => void store(currency));

  return (
    <div className="money">
      <Field
        label={t('detail.money')}
        inputMode="decimal"
        maxLength={15}
        autoComplete="off"
        error={isWrong ? t('detail.moneyWrong') : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          isWriting.current = true;
          onWriting(true);
        }}
        onBlur={() => void store(currency)}
        onKeyDown={(event) => event.key === 'Enter' && void store(currency)}
      />
      <div className="field">
        <label htmlFor={id}>{t('detail.currency')}</label>
        <select
          id={id}
          className="control"
          value={currency}
          onChange={(event) => {
            setCurrency(event.currentTarget.value);
            void store(event.currentTarget.value);
          }}
        >
          {[...new Set([currency, ...currencies])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
    </div>
  );
}

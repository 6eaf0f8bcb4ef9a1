import { useEffect, useId, useState } from 'react';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { Field } from '../../shared/Field.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import { usePanel, useTexts } from '../panel-context.ts';
import { amountOf, currencies, currencyFor } from './money.ts';
import type { Save } from './use-saving.ts';

/** The money the matter is about: an amount as the reader writes it, and its currency. */
export function MoneyField({ insight, save }: { readonly insight: OwnInsight; readonly save: Save }) {
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
  useEffect(() => setText(shown), [shown]);

  const store = (unit: string) => {
    const amount = text.trim() === '' ? undefined : amountOf(text);
    setWrong(amount === null);
    if (amount === null || (amount === stored?.amount && unit === stored?.currency)) return;
    if (amount === undefined && stored === undefined) return;
    void save(actions.amend(insight, { money: amount === undefined ? null : { amount, currency: unit } }));
  };

  return (
    <div className="money">
      <Field
        label={t('detail.money')}
        inputMode="decimal"
        maxLength={15}
        autoComplete="off"
        error={isWrong ? t('detail.moneyWrong') : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => store(currency)}
        onKeyDown={(event) => event.key === 'Enter' && store(currency)}
      />
      <div className="field">
        <label htmlFor={id}>{t('detail.currency')}</label>
        <select
          id={id}
          className="control"
          value={currency}
          onChange={(event) => {
            setCurrency(event.currentTarget.value);
            store(event.currentTarget.value);
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

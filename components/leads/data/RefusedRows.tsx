import type { ImportState } from '../../../lib/export/read/import-run.ts';
import { useTexts } from '../texts.ts';
import { type DataKey, useDataTexts } from './texts.ts';

const known = [
  'missing',
  'invalid',
  'unknown_tag',
  'in_future',
  'money_pair',
  'erased',
  'shape',
  'cells',
  'json',
] as const;

/** Each row that is not taken: its line in the file, its column, why. */
export function RefusedRows({ state }: { state: ImportState }) {
  const t = useDataTexts();
  const { number } = useTexts();
  if (state.refused.length === 0) return null;
  const reason = (code: string): string => {
    const key = known.find((one) => one === code);
    return key ? t(`reason.${key}` as DataKey) : code;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={t('refused')}>
        <table>
          <caption>{t('refused')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {state.refused.map(({ line, column, reason: code }) => (
              <tr key={`${line} ${column}`}>
                <td>{number(line)}</td>
                <td>{column && <code>{column}</code>}</td>
                <td>{reason(code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {state.refusals > state.refused.length && (
        <p className="muted">{t('refusedMore', { n: number(state.refusals - state.refused.length) })}</p>
      )}
    </>
  );
}

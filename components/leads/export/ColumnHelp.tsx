import { useId, useRef } from 'react';
import { columnAbout } from '../../../lib/export/column-types.ts';
import { exportColumns } from '../../../lib/export/columns.ts';
import { Button } from '../../shared/Button.tsx';
import { useTexts } from '../texts.ts';

/** What each column of an export means, beside its button: the same as in `docs/export.md`. */
export function ColumnHelp() {
  const { t, language } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {t('columns')}
      </Button>
      <dialog ref={dialog} className="detail column-help" aria-labelledby={heading}>
        <h2 id={heading}>{t('columnsTitle')}</h2>
        <p className="muted">{t('columnsHint')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="scrolls" tabIndex={0} aria-labelledby={heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('columnType')}</th>
                <th scope="col">{t('columnMeaning')}</th>
              </tr>
            </thead>
            <tbody>
              {exportColumns.map((name) => {
                const { kind, always, unit, meaning } = columnAbout[name];
                const type = [t(`columnKind.${kind}`), unit[language]].filter(Boolean).join(', ');
                return (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td>
                      {type}
                      {!always && <div className="muted">{t('columnMayBeEmpty')}</div>}
                    </td>
                    <td>{meaning[language]}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
        <form method="dialog">
          <Button type="submit">{t('close')}</Button>
        </form>
      </dialog>
    </>
  );
}

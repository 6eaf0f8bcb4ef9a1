import type { LeftOut } from '../../../lib/guidance/saved-replies.ts';
import { useTexts } from '../texts.ts';

/** Lines shown; a file that is wrong throughout is wrong in the same way throughout. */
const shown = 20;

/** What was left out of a file: row, name and place as the file has them, and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTexts();
  return (
    <div className="notice">
      <p>{t('leftOut', { n: leftOut.length })}</p>
      <ul>
        {leftOut.slice(0, shown).map(({ reason, row, path, name }) => (
          <li key={`${row} ${reason} ${path}`}>
            {row !== undefined && <strong>{t('leftOutRow', { row: String(row) })}</strong>}{' '}
            {name !== undefined && <q>{name}</q>} {t(`refusal.${reason}`, { path: path ?? '' })}
          </li>
        ))}
      </ul>
      {leftOut.length > shown && <p>{t('leftOutMore', { n: leftOut.length - shown })}</p>}
    </div>
  );
}

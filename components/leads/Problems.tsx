import type { AddressProblem } from './address.ts';
import { useTexts } from './texts.ts';

/** What of the address could not be read, field by field. */
export function Problems({ problems }: { problems: readonly AddressProblem[] }) {
  const { t } = useTexts();
  if (problems.length === 0) return null;
  return (
    <div className="notice" role="alert">
      <p>{t('problemsTitle')}</p>
      <ul>
        {problems.map(({ field, value, reason }) => (
          <li key={field}>{t(`problem.${reason}`, { field: t(field), value })}</li>
        ))}
      </ul>
    </div>
  );
}

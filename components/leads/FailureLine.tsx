import type { ReactNode } from 'react';
import { Button } from '../shared/Button.tsx';
import { useTexts } from './texts.ts';

/** What went wrong, and a way to try again. */
export function FailureLine({ again, children }: { again: () => void; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="load-line notice" role="alert">
      <p>{children}</p>
      <Button onClick={again}>{t('again')}</Button>
    </div>
  );
}

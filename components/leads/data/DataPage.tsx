import './data.css';
import type { Ask, EnrolmentInfo } from '../../../lib/messages/contract.ts';
import type { Filter } from '../address.ts';
import { ImportSection } from './ImportSection.tsx';
import { ReadingTokens } from './ReadingTokens.tsx';
import { useDataTexts } from './texts.ts';

interface Props {
  readonly services: { readonly ask: Ask };
  readonly filter: Filter;
  readonly enrolment: EnrolmentInfo | null;
}

/** What goes in by file and out by itself. Both are the team's, so both need an endpoint and a lead. */
export default function DataPage({ services: { ask }, filter, enrolment }: Props) {
  const t = useDataTexts();
  if (enrolment === null || enrolment.role === 'agent') return <p className="muted">{t('needsLead')}</p>;
  return (
    <div className="data">
      <ImportSection ask={ask} />
      <ReadingTokens ask={ask} filter={filter} url={enrolment.url} />
    </div>
  );
}

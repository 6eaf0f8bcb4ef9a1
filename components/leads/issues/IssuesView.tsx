import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { reads, type ViewProps } from '../view-props.ts';
import { IssueDetail } from './IssueDetail.tsx';
import { IssueList } from './IssueList.tsx';

/** Insights that say the same thing, and what is decided of them. The endpoint groups them, so it has to be there. */
export default function IssuesView(props: ViewProps) {
  const { enrolment, filter } = props;
  if (reads(enrolment) !== 'endpoint') return <NeedsEndpoint enrolment={enrolment} />;
  return filter.issue ? <IssueDetail key={filter.issue} {...props} id={filter.issue} /> : <IssueList {...props} />;
}

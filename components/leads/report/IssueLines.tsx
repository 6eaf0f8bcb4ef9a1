import { useTexts } from '../texts.ts';
import type { ReportIssue } from './report-source.ts';
import { reportTexts } from './texts.ts';

interface Props {
  readonly heading: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly issues: readonly ReportIssue[];
  /** Still open: says who owns it and how many customers wait; else what was answered, signed. */
  readonly waiting?: boolean;
}

/** Issues of one sort, two lines each. */
export function IssueLines({ heading, none, issues, waiting = false }: Props) {
  const { language, locale, tag, functionName } = useTexts();
  const t = reportTexts(language);
  const date = (time: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(time));
  const under = (issue: ReportIssue): string => {
    if (!waiting) {
      const { sentence, by, area, at } = issue.decision ?? {};
      const signed = [by, area, at && date(at)].filter(Boolean).join(', ');
      return [sentence, signed].filter(Boolean).join(' ');
    }
    const due = issue.due && t(issue.overdue ? 'wasDue' : 'due', { date: date(`${issue.due}T00:00:00Z`) });
    return [
      issue.owner_function ? functionName(issue.owner_function) : t('nobodyYet'),
      due,
      t('customersWait', { n: issue.customers }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <section>
      <h3>{heading}</h3>
      {issues.length === 0 && <p className="muted">{none}</p>}
      <ul>
        {issues.map((issue) => (
          <li key={issue.id} data-issue={issue.id}>
            <strong className="one-line">
              {issue.title ?? [tag(issue.tag), issue.product].filter(Boolean).join(', ')}
            </strong>
            <span className="quote">{under(issue)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import * as foundation from './0001-foundation.ts';
import * as administration from './0002-administration.ts';
import * as leaveNoRow from './0003-leave-no-row.ts';
import * as ruleTotals from './0004-rule-totals.ts';
import * as issues from './0005-issues.ts';
import * as readingTokens from './0006-reading-tokens.ts';
import * as healthAndPulse from './0007-health-and-pulse.ts';
import * as figuresByDay from './0008-figures-by-day.ts';
import * as figuresCounted from './0009-figures-counted.ts';
import * as figuresByWeek from './0010-figures-by-week.ts';
import * as weeksKnown from './0011-weeks-known.ts';
import * as figuresByIssue from './0012-figures-by-issue.ts';
import * as issueFiguresCounted from './0013-issue-figures-counted.ts';

export interface Migration {
  /** Never changed once released. */
  readonly name: string;
  /** Statements within PostgreSQL 15, run in one transaction. */
  readonly sql: string;
}

/** In the order they run. A released one is never edited: another is added. */
export const migrations: readonly Migration[] = [
  foundation,
  administration,
  leaveNoRow,
  ruleTotals,
  issues,
  readingTokens,
  healthAndPulse,
  figuresByDay,
  figuresCounted,
  figuresByWeek,
  weeksKnown,
  figuresByIssue,
  issueFiguresCounted,
];

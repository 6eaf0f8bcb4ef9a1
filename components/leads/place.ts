/** Which view of the page an address names. */

/** In the order of the row of links. */
export const views = [
  'insights',
  'trends',
  'board',
  'issues',
  'value',
  'inside',
  'taxonomy',
  'rules',
  'report',
  'data',
] as const;
export type View = (typeof views)[number];

/** Lists of issues beside the states the filter knows. */
export const issueLists = ['overdue'] as const;
export type IssueList = (typeof issueLists)[number];

export const issueSorts = ['size', 'recent', 'due'] as const;
export type IssueSort = (typeof issueSorts)[number];

export interface Place {
  readonly view: View;
  /** Issues whose day has passed. */
  readonly list?: IssueList | undefined;
  /** Of the list; by size unless it says another. */
  readonly sort?: IssueSort | undefined;
}

export const table: Place = { view: 'insights' };

const oneOf = <T extends string>(known: readonly T[], value: string | null) => known.find((one) => one === value);

/** An address without a view, or with one nobody knows, shows the table; one with an issue alone, that issue. */
export function readPlace(given: URLSearchParams): Place {
  const view = oneOf(views, given.get('view')) ?? (given.get('issue') && !given.get('view') ? 'issues' : 'insights');
  if (view !== 'issues') return { view };
  const [list, sort] = [oneOf(issueLists, given.get('list')), oneOf(issueSorts, given.get('sort'))];
  return { view, ...(list && { list }), ...(sort && { sort }) };
}

/** The table needs no name but where an issue narrows it: an issue alone opens that issue. */
export function writePlace(parameters: URLSearchParams, { view, list, sort }: Place, issue: boolean): void {
  if (view !== table.view || issue) parameters.set('view', view);
  if (list) parameters.set('list', list);
  if (sort) parameters.set('sort', sort);
}

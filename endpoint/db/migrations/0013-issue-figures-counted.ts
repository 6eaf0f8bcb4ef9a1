/**
 * Counts what was in issues before. In a transaction of its own, after the triggers are at work: it locks nothing, so endpoints of the
 * release before go on storing and grouping meanwhile, and what they change is added to what is counted.
 */
export const name = '0013-issue-figures-counted';

export const sql = `
do $$
declare team uuid;
begin
  -- Row-level security binds the owner too: one team after another.
  for team in select id from team_list loop
    perform set_config('app.team', team::text, true);
    perform recount_issue_figures(team);
  end loop;
  perform set_config('app.team', '', true);
end $$;
analyze issue_week_figures;
`;

/**
 * Counts what was there before. In a transaction of its own, after the triggers are at work: it locks nothing, so endpoints of the
 * release before go on reading and storing meanwhile. What they store while it counts is in the changes, and not counted twice.
 */
export const name = '0009-figures-counted';

export const sql = `
do $$
declare team uuid;
begin
  -- Row-level security binds the owner too: one team after another.
  for team in select id from team_list loop
    perform set_config('app.team', team::text, true);
    perform recount_figures(team);
    perform settle_figures(team, 2147483647);
  end loop;
  perform set_config('app.team', '', true);
end $$;
`;

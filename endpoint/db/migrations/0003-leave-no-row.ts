import { appRole } from '../roles.ts';

/** What erasing everything about one agent needs beyond their items: their devices, and their pseudonym under packs and deeds. */
export const name = '0003-leave-no-row';

export const sql = `
grant delete on agents to ${appRole};
grant delete on tokens to ${appRole};
grant update (created_by) on packs to ${appRole};
grant update (actor) on audit to ${appRole};
`;

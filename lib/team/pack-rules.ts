import { tagById } from '../insights/taxonomy.ts';
import type { TeamPack } from './pack.ts';
import { stopChecks } from './stop-checks.ts';

export { stopChecks };

/** A rule that no single field can show, and the place it breaks. */
interface Disagreement {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What in a pack contradicts the house's rules or the pack itself. */
export function disagreements(pack: TeamPack): Disagreement[] {
  return [...forcedChecks(pack), ...unknownTags(pack), ...repeatedTags(pack)];
}

function forcedChecks(pack: TeamPack): Disagreement[] {
  return pack.checks.off.flatMap((check, index) =>
    stopChecks.includes(check)
      ? [{ path: ['checks', 'off', index], message: `${check} asks before sending and cannot be switched off` }]
      : [],
  );
}

function unknownTags({ taxonomy }: TeamPack): Disagreement[] {
  const local = new Set(taxonomy.local.map((tag) => tag.id));
  const known = (id: string) => tagById(id) !== undefined || local.has(id);
  const found: Disagreement[] = [];
  taxonomy.hidden.forEach((id, index) => {
    if (tagById(id) === undefined) {
      found.push({ path: ['taxonomy', 'hidden', index], message: `"${id}" is not a built-in tag` });
    }
  });
  for (const id of Object.keys(taxonomy.labels ?? {})) {
    if (!known(id)) found.push({ path: ['taxonomy', 'labels', id], message: `"${id}" is not a tag of this pack` });
  }
  taxonomy.local.forEach((tag, index) => {
    tag.excludes.forEach(({ instead }, place) => {
      if (instead !== undefined && !known(instead)) {
        found.push({
          path: ['taxonomy', 'local', index, 'excludes', place, 'instead'],
          message: `"${instead}" is not a tag of this pack`,
        });
      }
    });
  });
  return found;
}

function repeatedTags({ taxonomy }: TeamPack): Disagreement[] {
  const ids = taxonomy.local.map((tag) => tag.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: ['taxonomy', 'local', index, 'id'], message: `"${id}" is already the id of another tag` }]
      : [],
  );
}

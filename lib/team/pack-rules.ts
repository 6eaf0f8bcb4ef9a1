import { builtInTags } from '../insights/tag-ids.ts';
import type { TeamPack } from './pack.ts';
import type { Reason, ReasonValues } from './reasons.ts';
import { circles, shownAs } from './retired.ts';
import { stopChecks } from './stop-checks.ts';
import { localTagLimit } from './taxonomy-settings.ts';

export { stopChecks };

/** A rule that no single field can show, and the place it breaks. */
interface Disagreement {
  readonly path: (string | number)[];
  readonly message: string;
  readonly reason: Reason;
  readonly values: ReasonValues;
}

/** What in a pack contradicts the house's rules or the pack itself. */
export function disagreements(pack: TeamPack): Disagreement[] {
  return [...forcedChecks(pack), ...unknownTags(pack), ...ownTags(pack), ...retiredTags(pack)];
}

function forcedChecks({ checks }: TeamPack): Disagreement[] {
  const found: Disagreement[] = [];
  const refuse = (check: string, path: (string | number)[], what: string) => {
    if (!stopChecks.includes(check)) return;
    const message = `${check} asks before sending and cannot be ${what}`;
    found.push({ path: ['checks', ...path], message, reason: 'stopCheck', values: { check } });
  };
  checks.off.forEach((check, index) => {
    refuse(check, ['off', index], 'switched off');
  });
  for (const check of Object.keys(checks.severity ?? {})) refuse(check, ['severity', check], 'made quieter');
  return found;
}

function unknownTags({ taxonomy }: TeamPack): Disagreement[] {
  const local = new Set(taxonomy.local.map((tag) => tag.id));
  const found: Disagreement[] = [];
  const needKnown = (id: string, path: (string | number)[]) => {
    if (builtInTags.has(id) || local.has(id)) return;
    const message = `"${id}" is not a tag of this pack`;
    found.push({ path: ['taxonomy', ...path], message, reason: 'unknownTag', values: { tag: id } });
  };
  taxonomy.hidden.forEach((id, index) => {
    needKnown(id, ['hidden', index]);
  });
  for (const id of Object.keys(taxonomy.labels ?? {})) needKnown(id, ['labels', id]);
  for (const id of Object.keys(taxonomy.quadrants ?? {})) needKnown(id, ['quadrants', id]);
  taxonomy.local.forEach(({ excludes }, index) => {
    excludes.forEach(({ instead }, place) => {
      if (instead !== undefined) needKnown(instead, ['local', index, 'excludes', place, 'instead']);
    });
  });
  return found;
}

function ownTags({ taxonomy }: TeamPack): Disagreement[] {
  const ids = taxonomy.local.map((tag) => tag.id);
  const found: Disagreement[] = ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const message = `"${id}" is already the id of another tag`;
    return [{ path: ['taxonomy', 'local', index, 'id'], message, reason: 'repeatedTag', values: { tag: id } }];
  });
  const offered = ids.filter((id) => !taxonomy.hidden.includes(id)).length;
  if (offered > localTagLimit) {
    const message = `holds at most ${localTagLimit} tags that are not hidden`;
    found.push({ path: ['taxonomy', 'local'], message, reason: 'localLimit', values: { n: localTagLimit } });
  }
  return found;
}

/** A retired tag is no longer one of the pack's, and what takes its place is. */
function retiredTags({ taxonomy }: TeamPack): Disagreement[] {
  const retired = taxonomy.retired ?? {};
  const local = new Set(taxonomy.local.map((tag) => tag.id));
  const round = new Set(circles(retired));
  return Object.keys(retired).flatMap((tag): Disagreement[] => {
    const path = ['taxonomy', 'retired', tag];
    const into = shownAs(retired, tag);
    if (local.has(tag)) {
      const message = `"${tag}" is still among the pack's own tags`;
      return [{ path, message, reason: 'retiredOffered', values: { tag } }];
    }
    if (!builtInTags.has(tag) && !tag.startsWith('local.')) {
      const message = `"${tag}" is not a tag of this pack`;
      return [{ path, message, reason: 'unknownTag', values: { tag } }];
    }
    if (round.has(tag)) return [{ path, message: 'goes round in a circle', reason: 'retiredCircle', values: {} }];
    if (!builtInTags.has(into) && !local.has(into)) {
      const message = `"${into}" takes its place and is not a tag of this pack`;
      return [{ path, message, reason: 'retiredNowhere', values: { tag: into } }];
    }
    return [];
  });
}

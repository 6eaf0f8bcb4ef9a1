/**
 * Tags a team has retired or merged, each with the tag it is shown under from then on. Nothing recorded is rewritten: an
 * insight keeps the id it was recorded with, and every count, filter and list shows it under the new one.
 */

/** Retired tag id → the tag that takes its place. */
export type Retired = Readonly<Record<string, string>>;

/** The tag an insight is shown and counted under. A chain is followed to its end; a circle ends where it closes. */
export function shownAs(retired: Retired, tag: string): string {
  const passed = new Set<string>();
  let shown = tag;
  while (Object.hasOwn(retired, shown) && !passed.has(shown)) {
    passed.add(shown);
    shown = retired[shown] ?? shown;
  }
  return shown;
}

/** Every retired tag with the end of its chain. */
export function shownMap(retired: Retired): Record<string, string> {
  return Object.fromEntries(Object.keys(retired).map((tag) => [tag, shownAs(retired, tag)]));
}

/** All ids whose insights are shown under the same tag as those of `tag`, that tag first. */
export function idsShownWith(retired: Retired, tag: string): string[] {
  const shown = shownAs(retired, tag);
  return [shown, ...Object.keys(retired).filter((id) => id !== shown && shownAs(retired, id) === shown)];
}

/** Retired tags whose chain comes back to where it began. */
export function circles(retired: Retired): string[] {
  return Object.keys(retired).filter((tag) => Object.hasOwn(retired, shownAs(retired, tag)));
}

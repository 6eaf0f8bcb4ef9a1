/**
 * A page whose marks changed, as both products' pages do from one week to the next: what carries a name carries another
 * one, in scripts and styles alike, so that the page itself goes on working and looks the same.
 */

/** Every whole occurrence of the names gets another ending. The ending fits in an identifier, a class and an address. */
export function renamed(text: string, names: readonly string[]): string {
  return names.reduce((written, name) => {
    const [, stem = name, slash = ''] = /^(.*?)(\/?)$/.exec(name) ?? [];
    const whole = new RegExp(`(?<![\\w-])${escaped(name)}${slash === '' ? '(?![\\w-])' : ''}`, 'g');
    return written.replace(whole, () => `${stem}Renamed${slash}`);
  }, text);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Attributes whose value is the name; of any other attribute it is the attribute itself. */
const named = /\[(?:data-test-id|app-id|id)[~|^$*]?="([^"]+)"\]/;
const attribute = /\[(data-[\w-]+|datetime)[^\]]*\]/;

/** The name to change so that a selector matches nothing any more: out of its last part that has one of its own. */
export function nameIn(css: string): string {
  const parts = css.replace(/:not\([^)]*\)/g, '').split(/[\s>+~]+(?![^[]*\])/);
  for (const part of parts.toReversed()) {
    const found =
      named.exec(part)?.[1] ??
      attribute.exec(part)?.[1] ??
      /#([\w-]+)/.exec(part)?.[1] ??
      /\.([\w-]+)/.exec(part)?.[1] ??
      /href\*="([^"]+)"/.exec(part)?.[1] ??
      /^([a-z]+(?:-+[a-z]+)+)/.exec(part)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`Nothing in ${css} can be renamed.`);
}

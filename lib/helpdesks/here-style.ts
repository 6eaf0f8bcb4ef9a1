/**
 * Firefox ends the scripts of an extension that is switched off, updated or removed at once, with no last word: what they
 * made stays in the page. It does take back the styles it was given. So there the panel is shown, and its strip has a
 * width, only while this style stands. Elsewhere scripts live on and tidy up themselves, and nobody inserts it.
 */

/** To be inserted as the person's own style, which no page's outdoes. */
export const hereStyle =
  ':root,fairside-sidebar,[data-fairside-room]{--fairside-here:block!important;--fairside-strip:1!important}';

/** Whether the style stands in this page. */
export const isHereStyleIn = (page: Document): boolean =>
  getComputedStyle(page.documentElement).getPropertyValue('--fairside-strip').trim() === '1';

/** Removes what a copy that was ended left in the page, apart from its panel. Of no use where such a copy may still live. */
export function removeEndedTraces(page: Document): void {
  for (const box of page.querySelectorAll('[data-fairside-room]')) box.removeAttribute('data-fairside-room');
  const isOurs = (text: string) => /data-fairside-room|::highlight\(fairside-/.test(text);
  for (const style of page.querySelectorAll('head > style')) if (isOurs(style.textContent)) style.remove();
  const sheets = [...page.adoptedStyleSheets];
  const foreign = sheets.filter(({ cssRules }) => ![...cssRules].some(({ cssText }) => isOurs(cssText)));
  if (foreign.length < sheets.length) page.adoptedStyleSheets = foreign;
}

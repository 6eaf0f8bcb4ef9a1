/** What an element means for the lines of a draft. By tag and editor class, never by computed style: no layout is forced. */

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Never text: code, controls an editor draws into its content, embedded media. */
const silent = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** CKEditor 5 draws handles, drop targets and a stand-in for its selection inside the editable; Froala drops markers. */
const furniture =
  '.ck-fake-selection-container, .ck-widget__type-around, .ck-widget__selection-handle, .ck-widget__resizer, ' +
  '.ck-clipboard-drop-target-position, .fr-marker';

/** True when the element begins and ends a line. `tag` in upper case. */
export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}

/** True for what an editor or a browser keeps inside a draft without it being the writer's text. */
export function isEditorFurniture(element: Element): boolean {
  return silent.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden') || element.matches(furniture);
}

/** True when line feeds and runs of spaces inside are the writer's own. */
export function keepsWhiteSpace(element: Element): boolean {
  if (element.tagName.toUpperCase() === 'PRE') return true;
  const style = element.getAttribute('style');
  return style !== null && /white-space(-collapse)?\s*:\s*(pre|break-spaces|preserve)/i.test(style);
}

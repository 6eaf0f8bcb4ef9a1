/**
 * A paste made with the page's own constructor, for Firefox. What a content script puts into a `DataTransfer` there
 * belongs to the extension, and the page finds it empty (bugzilla 1654724). Firefox lets a content script call into the
 * page instead, so the words are put in on the page's own behalf. No code enters the page.
 */

/** The page's side of a window, as far as it is needed here. A page may have put anything in these places. */
interface PageWindow {
  readonly ClipboardEvent: new (type: string, init: object) => ClipboardEvent;
  readonly Object: new () => Record<string, unknown>;
}

/** The page's own window, seen past Firefox's wrapper; undefined where there is no such thing (Chromium, or the page itself). */
function pageWindow(element: Element): PageWindow | undefined {
  const view = element.ownerDocument.defaultView as (Window & { readonly wrappedJSObject?: PageWindow }) | null;
  return view?.wrappedJSObject;
}

/** A paste of these flavours that the page can read, or null where a content script's own serves as well. */
export function pagePaste(element: Element, flavours: Readonly<Record<string, string>>): ClipboardEvent | null {
  const page = pageWindow(element);
  if (page === undefined) return null;
  const init = new page.Object();
  Object.assign(init, { bubbles: true, cancelable: true, composed: true });
  const paste = new page.ClipboardEvent('paste', init);
  // Firefox brings a transfer of its own with the event, open for writing, and passes over one handed in.
  for (const [type, data] of Object.entries(flavours)) paste.clipboardData?.setData(type, data);
  return paste;
}

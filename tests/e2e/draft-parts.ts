import type { Locator, Page } from 'playwright-core';
import { type Helpdesk, openReply } from './page-parts.ts';

/** The page's side of CKEditor: its own world has the editor's API. */
interface CkEditable extends HTMLElement {
  ckeditorInstance: {
    setData(html: string): void;
    getData(): string;
    enableReadOnlyMode(lock: string): void;
    model: {
      change(
        change: (writer: {
          insertText(text: string, at: unknown): void;
          createPositionAt(at: unknown, place: 'end'): unknown;
        }) => void,
      ): void;
      document: { getRoot(): unknown };
    };
  };
}

/** Puts a draft into the reply as a macro would, caret at its end. The requester of 1001 is Laura, of 1002 Begoña. */
export async function setDraft(page: Page, helpdesk: Helpdesk, html: string): Promise<Locator> {
  const editor = await openReply(page, helpdesk);
  await editor.click();
  await editor.evaluate((element, text) => {
    if ('ckeditorInstance' in element) return (element as CkEditable).ckeditorInstance.setData(text);
    getSelection()?.selectAllChildren(element);
    const clipboardData = new DataTransfer();
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // Firefox passes over the transfer handed in and brings one of its own.
    (paste.clipboardData ?? clipboardData).setData('text/html', text);
    (paste.clipboardData ?? clipboardData).setData('text/plain', 'draft');
    element.dispatchEvent(paste);
  }, html);
  await page.keyboard.press('Control+End');
  return editor;
}

/** Adds words at the end of the draft at the very moment of the next click, before anybody else hears of it. */
export async function addWordsAtNextClick(editor: Locator, words: string): Promise<void> {
  await editor.evaluate((element, text) => {
    const add = () => {
      if (!('ckeditorInstance' in element)) return void element.lastElementChild?.append(text);
      const { model } = (element as CkEditable).ckeditorInstance;
      model.change((writer) => {
        const root = model.document.getRoot() as { getChild(index: number): unknown; childCount: number };
        writer.insertText(text, writer.createPositionAt(root.getChild(root.childCount - 1), 'end'));
      });
    };
    addEventListener('click', add, { capture: true, once: true });
  }, words);
}

/** Makes the editor read-only, as Zendesk does while it sends. */
export function lock(editor: Locator): Promise<void> {
  return editor.evaluate((element) => (element as CkEditable).ckeditorInstance.enableReadOnlyMode('practice'));
}

/** The first open finding of a check, or the one about exactly these words. */
export function finding(page: Page, check: string, words?: string): Locator {
  const items = page.locator(`fairside-sidebar .reply li[data-check="${check}"]`);
  return words === undefined
    ? items.first()
    : items.filter({ has: page.locator('.words q').getByText(words, { exact: true }) });
}

export const rewriteButton = (item: Locator) => item.getByRole('button', { name: /^(Use rewrite|Usar)$/ });

/** What is painted over the page: the words of every mark by its name. */
export function marks(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights.entries()].map(([name, ranges]) => [
        name,
        [...ranges].map((range) => (range as Range).toString()),
      ]),
    ),
  );
}

/** The element with the focus, through open shadow roots. */
export function focusedRole(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (
      element?.getAttribute('type') ??
      element?.getAttribute('role') ??
      ((element as HTMLElement | null)?.isContentEditable ? 'editor' : '')
    );
  });
}

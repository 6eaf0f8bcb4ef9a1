import type { Locator, Page } from 'playwright-core';

export type Helpdesk = 'zendesk' | 'freshdesk';

/** The editable of the reply box in front. On Freshdesk it exists only after Reply was pressed, so that is pressed first. */
export async function openReply(page: Page, helpdesk: Helpdesk): Promise<Locator> {
  if (helpdesk === 'freshdesk') {
    const editor = page.locator('.fr-element[contenteditable="true"]:visible').last();
    if (!(await editor.isVisible())) await page.locator('[data-test-id="ticket-action-reply"]:visible').last().click();
    await editor.waitFor();
    return editor;
  }
  const editor = page.locator('[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]:visible');
  await editor.waitFor();
  return editor;
}

/** Types into the reply as a person does: a click into it, then key after key. */
export async function typeReply(page: Page, helpdesk: Helpdesk, text: string): Promise<Locator> {
  const editor = await openReply(page, helpdesk);
  await editor.click();
  await page.keyboard.type(text);
  return editor;
}

/** Puts a whole text into the reply at once: where nothing hangs on the single keys. */
export async function putReply(page: Page, helpdesk: Helpdesk, text: string): Promise<Locator> {
  const editor = await openReply(page, helpdesk);
  await editor.click();
  await putText(page, text);
  return editor;
}

/** Pastes a text where the caret is. A box that takes no paste of a script has it from the browser itself. */
export function putText(page: Page, text: string): Promise<void> {
  return page.evaluate((words) => {
    let box = document.activeElement;
    while (box?.shadowRoot?.activeElement) box = box.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    // Firefox passes over the transfer handed in and brings one of its own.
    for (const kind of ['text/plain', 'text/html']) (paste.clipboardData ?? clipboardData).setData(kind, words);
    if (box?.dispatchEvent(paste)) document.execCommand('insertText', false, words);
  }, text);
}

/** Resolves once the page is drawn and was found whole by two looks: by then it has asked for all it opens with. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('fairside-sidebar .health[data-checked="true"]').waitFor({ state: 'attached' });
}

/** Where the caret is: the focused element's classes and the text before and after the caret. */
export function caret(page: Page): Promise<{ focused: string; before: string; after: string }> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    const node = selection?.anchorNode;
    const text = node?.textContent ?? '';
    const offset = selection?.anchorOffset ?? -1;
    return {
      focused: document.activeElement?.getAttribute('data-test-id') ?? document.activeElement?.className ?? '',
      before: text.slice(0, offset),
      after: text.slice(offset),
    };
  });
}

/** The button of a tag, made visible by unfolding its group when it is folded. */
export async function tagButton(page: Page, tag: string): Promise<Locator> {
  const button = page.locator(`fairside-sidebar [data-tag="${tag}"]`).first();
  const group = page.locator('fairside-sidebar details:not([open])', { has: page.locator(`[data-tag="${tag}"]`) });
  const folded = group.locator('summary').first();
  for (;;) {
    await button.or(folded).filter({ visible: true }).first().waitFor();
    if (await button.isVisible()) return button;
    // A suggestion that comes this very moment takes the button out of its group, and there is nothing to unfold. Else the
    // card of the press before may stand over the group, and the click looks for a place to scroll to, slowly in a hidden tab.
    await folded.click({ timeout: 10_000 }).catch(() => undefined);
  }
}

/** Presses a tag and waits until the panel says it is recorded. */
export async function pressTag(page: Page, tag: string): Promise<void> {
  await (await tagButton(page, tag)).click();
  await page.locator(`fairside-sidebar [data-tag="${tag}"][aria-pressed="true"]`).first().waitFor();
}

/** The tags shown as pressed, sorted, each once. */
export async function pressedTags(page: Page): Promise<string[]> {
  const tags = await page
    .locator('fairside-sidebar [data-tag][aria-pressed="true"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-tag') ?? ''));
  return [...new Set(tags)].sort();
}

/** The panel's search for tags. */
export function tagSearch(page: Page): Locator {
  return page.locator('fairside-sidebar').getByRole('searchbox', { name: /tag|etiqueta/i });
}

/** The status line of the panel. */
export function status(page: Page): Locator {
  return page.locator('fairside-sidebar').getByRole('status').first();
}

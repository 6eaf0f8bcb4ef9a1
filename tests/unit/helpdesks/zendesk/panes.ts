/** A Zendesk page as far as the adapter looks at it: every opened ticket mounted, one shown. */
export interface PaneOptions {
  readonly marks?: readonly ('ticket' | 'conversation' | 'switcher')[];
  readonly channel?: string;
  readonly inside?: string;
}

const everyMark = ['ticket', 'conversation', 'switcher'] as const;

export function paneHtml(id: string, { marks = everyMark, channel = 'web', inside = '' }: PaneOptions = {}): string {
  const mark = (kind: (typeof everyMark)[number], attribute: string) =>
    marks.includes(kind) ? `${attribute}="${id}"` : '';
  return `<div class="pane" ${mark('ticket', 'data-ticket-id')} style="visibility: hidden">
    <div class="ticket-panes-grid-layout" data-is-active="false">
      <div ${mark('conversation', 'data-side-conversations-anchor-id')}>
        <input data-test-id="omni-header-subject" value="Subject ${id}">
        <div data-test-id="ticket-system-field-requester-select"><input value="Requester ${id}"></div>
        <div data-test-id="omni-log-container"></div>
        <div data-test-id="ticket-rich-text-editor">
          <button data-test-id="omnichannel-channel-switcher-button" data-channel="${channel}"
            ${mark('switcher', 'data-channel-switcher-trigger-for-ticket-id')}></button>
          <div data-test-id="editor-view">
            <div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true" role="textbox"><p>Draft ${id}</p></div>
          </div>
        </div>
        ${inside}
      </div>
    </div>
  </div>`;
}

export function mountPanes(...panes: string[]): void {
  document.body.innerHTML = `<header></header><main id="main_panes">${panes.join('')}</main>`;
}

/** Shows the pane at an index and hides the others, as the page does. Returns it. */
export function showPane(index: number): HTMLElement {
  const panes = [...document.querySelectorAll<HTMLElement>('#main_panes > *')];
  panes.forEach((pane, at) => {
    pane.style.visibility = at === index ? 'visible' : 'hidden';
    const grid = pane.querySelector<HTMLElement>('.ticket-panes-grid-layout');
    if (grid !== null) grid.dataset.isActive = String(at === index);
  });
  const pane = panes[index];
  if (pane === undefined) throw new Error(`no pane ${index}`);
  return pane;
}

export function goTo(path: string): void {
  history.pushState(null, '', path);
}

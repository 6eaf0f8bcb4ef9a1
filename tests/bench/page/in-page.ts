/** What runs inside the page under measurement. Each function is sent there whole, so it may use nothing from outside itself. */

declare global {
  interface Window {
    /** Time in ms that the page is waiting to learn. */
    benchAnswer?: Promise<number>;
    /** Another one, of the same beginning. */
    benchTags?: Promise<number>;
    /** When the click came that is measured from, in ms since the page began. */
    benchClick?: number;
  }
  /** In the background: when an insight was last on the disk, in ms since 1970. */
  var benchCommit: number | undefined;
}

/** From the last key pressed to the frame that shows the finding. */
export function watchFinding(check: string): void {
  const root = document.querySelector('fairside-sidebar')?.shadowRoot;
  if (!root) throw new Error('there is no panel');
  let last = 0;
  const onKey = (event: KeyboardEvent) => {
    last = event.timeStamp;
  };
  addEventListener('keydown', onKey, true);
  window.benchAnswer = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector(`li[data-check="${check}"]`) === null) return;
      observer.disconnect();
      removeEventListener('keydown', onKey, true);
      // The task after a frame's callbacks runs when that frame has been made.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - last)));
    });
    observer.observe(root, { childList: true, subtree: true, attributes: true });
  });
}

/** Notes when the next click comes, for what measures from it. */
export function noteClick(): void {
  const note = (event: MouseEvent) => {
    window.benchClick = event.timeStamp;
  };
  addEventListener('click', note, { capture: true, once: true });
}

/** From the click on a tag to its pressed state, which is shown only after the device has it on disk. */
export function watchPress(tag: string): void {
  const root = document.querySelector('fairside-sidebar')?.shadowRoot;
  if (!root) throw new Error('there is no panel');
  window.benchAnswer = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector(`[data-tag="${tag}"][aria-pressed="true"]`) === null) return;
      observer.disconnect();
      resolve(performance.now() - (window.benchClick ?? 0));
    });
    observer.observe(root, { childList: true, subtree: true, attributes: true });
  });
}

/** The click that `noteClick` noted, in ms since 1970: by the clock that the page shares with the background. */
export function lastClick(): number {
  return performance.timeOrigin + (window.benchClick ?? Number.NaN);
}

/** In the background: notes when each press is on the disk, which under strict durability is when its transaction is complete. */
export function watchCommits(): void {
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (value, key) {
    if (this.name === 'outbox') {
      this.transaction.addEventListener('complete', () => {
        globalThis.benchCommit = performance.timeOrigin + performance.now();
      });
    }
    return key === undefined ? add.call(this, value) : add.call(this, value, key);
  };
}

/** In the background: the moment `watchCommits` noted last. */
export function lastCommit(): number {
  return globalThis.benchCommit ?? Number.NaN;
}

/** From the click on a group of tags to the frame that shows it open. That another closes meanwhile, which is said late, is not it. */
export function watchPad(): void {
  const root = document.querySelector('fairside-sidebar')?.shadowRoot;
  if (!root) throw new Error('there is no panel');
  window.benchAnswer = new Promise((resolve) => {
    const onToggle = (event: Event) => {
      if (!(event.target instanceof HTMLDetailsElement) || !event.target.open) return;
      root.removeEventListener('toggle', onToggle, true);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - (window.benchClick ?? 0))));
    };
    root.addEventListener('toggle', onToggle, true);
  });
}

/**
 * From the frame that shows the ticket to the one that shows the panel with its reply section, and to the one that shows its groups
 * of tags; 0 when they are the same.
 */
export function watchFirstPaint(): void {
  // A task more urgent than all others, asked for by a frame's callback, runs when that frame has been made.
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(
        () => void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }),
      ),
    );
  let ticket: Promise<number> | undefined;
  let panel: Promise<number> | undefined;
  let watched: ShadowRoot | undefined;
  const since = async (frame: Promise<number>) => Math.max(0, (await frame) - ((await ticket) ?? Number.NaN));
  let onPanel: (frame: Promise<number>) => void;
  let onTags: (frame: Promise<number>) => void;
  window.benchAnswer = new Promise<Promise<number>>((resolve) => {
    onPanel = resolve;
  }).then(since);
  window.benchTags = new Promise<Promise<number>>((resolve) => {
    onTags = resolve;
  }).then(since);
  const observer = new MutationObserver(() => {
    // The start page holds panes of tickets too, hidden, and may build them this late.
    const atTicket = location.pathname.startsWith('/agent/tickets/');
    if (ticket === undefined && atTicket && document.querySelector('[data-test-id="omni-log-container"]'))
      ticket = painted();
    const root = document.querySelector('fairside-sidebar')?.shadowRoot;
    if (root && root !== watched) {
      watched = root;
      observer.observe(root, { childList: true, subtree: true });
    }
    if (!root || ticket === undefined) return;
    if (panel === undefined && root.querySelector('section.reply')) {
      panel = painted();
      onPanel(panel);
    }
    if (!root.querySelector('[data-function]')) return;
    observer.disconnect();
    onTags(painted());
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What the page has learnt. */
export function benchAnswer(): Promise<number> | undefined {
  return window.benchAnswer;
}

/** What it has learnt of the tags. */
export function benchTags(): Promise<number> | undefined {
  return window.benchTags;
}

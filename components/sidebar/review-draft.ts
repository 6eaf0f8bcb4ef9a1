import type { ReviewInput } from '../../lib/guidance/types.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';

/** Quiet time after the last change before the draft is looked at; the adapter has waited a moment already. */
export const REVIEW_PAUSE_MS = 150;

/** What there is to review, or null: no reply box, an empty one, or a conversation still worth waiting for. */
function inputOf(state: PanelState): ReviewInput | null {
  const { draft, context, contextLate } = state;
  if (draft === null || draft === 'unread' || draft.text.trim() === '') return null;
  if (context === null && !contextLate) return null;
  return {
    draft: draft.text,
    kind: draft.kind,
    requester: context?.requester ?? undefined,
    // Notes among colleagues are no answer to the customer, and no words of theirs.
    thread: context?.thread.filter((message) => message.internal !== true) ?? [],
  };
}

function isEmpty({ draft }: PanelState): boolean {
  return draft === null || draft === 'unread' || draft.text.trim() === '';
}

/**
 * Reviews the draft after typing pauses, in idle time, and shows the newest result only. The last review stays while the
 * next one is on its way; it goes at once when the reply box is emptied or gone.
 */
export function reviewDraft(store: PanelStore, ports: SidebarPorts, signal: AbortSignal): void {
  let cancel = () => {};

  const run = () => {
    const input = inputOf(store.getState());
    if (input === null) return;
    try {
      store.setState({ review: ports.review(input), reviewFailed: false });
    } catch (error) {
      console.error('Fairside: the draft could not be reviewed', error);
      store.setState({ review: null, reviewFailed: true });
    }
  };

  const schedule = () => {
    cancel();
    let cancelIdle = () => {};
    const timer = setTimeout(() => {
      cancelIdle = ports.whenIdle(run);
    }, REVIEW_PAUSE_MS);
    cancel = () => {
      clearTimeout(timer);
      cancelIdle();
    };
  };

  const stop = store.subscribe((now, before) => {
    if (now.draft === before.draft && now.context === before.context && now.contextLate === before.contextLate) return;
    cancel();
    if (isEmpty(now)) {
      if (now.review !== null || now.reviewFailed) store.setState({ review: null, reviewFailed: false });
    } else if (inputOf(now) !== null) {
      schedule();
    }
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      cancel();
    },
    { once: true },
  );
}

import type { Review, ReviewInput } from '../../lib/guidance/types.ts';
import type { HelpdeskId } from '../../lib/helpdesks/types.ts';
import { mutedForMe } from '../../lib/settings/muted-checks.ts';
import { asLoudAs, silentChecks } from '../../lib/team/check-settings.ts';
import { lookOf } from './look-of.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';

/** What there is to review, or null: a hidden panel, no reply box, an empty one, or a conversation still worth waiting for. */
function inputOf(state: PanelState, helpdesk: HelpdeskId): ReviewInput | null {
  const { draft, context, contextLate } = state;
  if (lookOf(state, helpdesk) === 'off') return null;
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

/** A review whose parts are those of the one before wherever they say the same: only what differs is drawn anew. */
function withoutRepeating(before: Review | null, now: Review): Review {
  if (before === null) return now;
  const either = <T>(was: T, is: T): T => (JSON.stringify(was) === JSON.stringify(is) ? was : is);
  const findings = now.findings.map((finding, index) => either(before.findings[index] ?? finding, finding));
  const isSame = findings.length === before.findings.length && findings.every((one, at) => one === before.findings[at]);
  const made: Review = {
    ...now,
    questions: either(before.questions, now.questions),
    commitments: either(before.commitments, now.commitments),
    findings: isSame ? before.findings : findings,
  };
  return Object.entries(made).every(([name, part]) => Reflect.get(before, name) === part) ? before : made;
}

function isEmpty({ draft }: PanelState): boolean {
  return draft === null || draft === 'unread' || draft.text.trim() === '';
}

/** Whether a change of the panel's state is one of what there is to review. */
function concerns(now: PanelState, before: PanelState, helpdesk: HelpdeskId): boolean {
  return (
    now.draft !== before.draft ||
    now.context !== before.context ||
    now.contextLate !== before.contextLate ||
    now.settings.mutedChecks.join() !== before.settings.mutedChecks.join() ||
    now.team.checks !== before.team.checks ||
    lookOf(now, helpdesk) !== lookOf(before, helpdesk)
  );
}

/**
 * Reviews the draft after typing pauses, in idle time, and shows the newest result only. The last review stays while the
 * next one is on its way; it goes at once when the reply box is emptied or gone.
 */
export function reviewDraft(store: PanelStore, ports: SidebarPorts, signal: AbortSignal): void {
  const { helpdesk } = ports.adapter;
  let cancel = () => {};
  /** Counts changes: an answer to an older one is dropped. */
  let turn = 0;

  const run = async () => {
    const input = inputOf(store.getState(), helpdesk);
    if (input === null) return;
    const mine = turn;
    let found: Pick<PanelState, 'review' | 'reviewFailed'>;
    try {
      const { settings, team } = store.getState();
      const heard = await ports.review(input, silentChecks(team.checks, mutedForMe(settings)));
      const review = heard && { ...heard, findings: asLoudAs(heard.findings, team.checks) };
      found = {
        review: review && withoutRepeating(store.getState().review, review),
        reviewFailed: review === null ? 'missing' : null,
      };
    } catch (error) {
      console.error('Fairside: the draft could not be reviewed', error);
      found = { review: null, reviewFailed: 'draft' };
    }
    if (mine === turn && !signal.aborted) store.setState({ ...found, reviewed: input.draft });
  };

  const schedule = () => {
    ports.prepareReview();
    // The adapter has waited for the pause in typing.
    cancel = ports.whenIdle(() => void run());
  };

  const stop = store.subscribe((now, before) => {
    if (!concerns(now, before, helpdesk)) return;
    cancel();
    turn += 1;
    if (isEmpty(now)) {
      if (now.review !== null || now.reviewFailed !== null) store.setState({ review: null, reviewFailed: null });
    } else if (inputOf(now, helpdesk) !== null) {
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

import type { Tag } from '../../lib/insights/types.ts';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { type SidebarKey, useTagState, useTexts } from './panel-context.ts';
import type { Failure, TagNote } from './panel-state.ts';
import { slotOf } from './ticket-key.ts';

interface TagProblemsProps {
  readonly tags: readonly Tag[];
  readonly kind: Exclude<TagNote['kind'], 'again'>;
}

/** Why a press or an undo of these tags did not work, in words. A line for each always in the tree, so that a screen reader hears it come. */
export function TagProblems({ tags, kind }: TagProblemsProps) {
  const { t, pick } = useTexts();
  const { language } = useMessages();
  const ticket = useTagState((state) => state.ticket);
  const notes = useTagState((state) => state.notes);
  return tags.map((tag) => {
    const note = ticket === null ? undefined : notes[slotOf(ticket, tag.id)];
    const failure = note !== undefined && note.kind === kind && 'failure' in note ? note.failure : null;
    return (
      <p key={tag.id} className="problem" aria-live="polite">
        {failure !== null &&
          `${pick(tag.label)}: ${t(outcome(kind, failure), { why: errorText(failure, language) })}`.trim()}
      </p>
    );
  });
}

/** The same for one tag. */
export const TagProblem = ({ tag, kind }: { readonly tag: Tag; readonly kind: TagProblemsProps['kind'] }) => (
  <TagProblems tags={[tag]} kind={kind} />
);

/** What is certain: where the answer itself was lost, the insight may be stored all the same. */
function outcome(kind: TagProblemsProps['kind'], { code }: Failure): SidebarKey {
  if (code === 'no_answer' || code === 'bad_answer') return 'tags.unconfirmed';
  return kind === 'not-recorded' ? 'tags.notRecorded' : 'tags.notWithdrawn';
}

/** Replacing one span of a draft through the editor itself, and making sure that this and nothing else happened. */
import { dress } from './dress.ts';
import { rememberFocus } from './focus.ts';
import { pasteInto, pause, selectIn, selectionAt } from './paste.ts';
import { blockPlan, type PastePlan, spanPlan } from './pasted-span.ts';
import { type DraftReading, readDraft } from './read-draft.ts';

/** Words of a draft and the text to stand in their place. Offsets count UTF-16 units of `draft`. */
export interface SpanChange {
  /** The whole text the offsets were found in; another text in the box by now means that nothing is done. */
  readonly draft: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * `replaced`: exactly that span and nothing else. Nothing was written for `changed` (the draft is another by now),
 * `read-only` and `not-placed` (the editor did not take it, or it would have cost more than the span). `misplaced`:
 * something else was written; the editor's undo takes it back.
 */
export type ReplaceOutcome = 'replaced' | 'changed' | 'read-only' | 'not-placed' | 'misplaced';

export interface EditorManners {
  /** What a paste does to the paragraph around it: CKEditor 5 writes into it, Froala begins a new one. */
  readonly paste: 'inline' | 'own-block';
  /** Parts of the box that are not the writer's own words. */
  readonly skip?: (element: Element) => boolean;
}

/** How long the editor may take to show what it was handed, and how often that is looked at, in ms. */
const longest = 600;
const step = 20;

/** Never throws for what an editor may do. Takes about 100 ms. */
export async function replaceSpan(
  editable: HTMLElement,
  change: SpanChange,
  manners: EditorManners,
): Promise<ReplaceOutcome> {
  const read = () => readDraft(editable, manners.skip ? { skip: manners.skip } : {});
  const before = read();
  if (before.text !== change.draft) return 'changed';
  if (!isWritable(editable)) return 'read-only';
  const plan = planFor(editable, before, change, manners);
  if (plan === null) return 'not-placed';

  const worn = dress(before, editable);
  const giveBack = rememberFocus();
  try {
    await selectIn(editable, plan.select);
    if (!editable.isConnected || read().text !== change.draft || !isSelected(editable, plan.select)) return 'changed';
    pasteInto(editable, plan);
    const expected = change.draft.slice(0, change.start) + change.replacement + change.draft.slice(change.end);
    const after = await settled(read, (text) => text === expected);
    if (after.text === change.draft) return 'not-placed';
    if (after.text !== expected || !sameDress(worn, dress(after, editable), change)) return 'misplaced';
    if (manners.paste === 'own-block') putCaret(after, change);
    return 'replaced';
  } finally {
    // An editor that takes the focus with a paste keeps it: its caret stands where writing goes on.
    if (manners.paste === 'inline') giveBack();
  }
}

function isWritable(editable: HTMLElement): boolean {
  return editable.isContentEditable && editable.getAttribute('aria-readonly') !== 'true';
}

function planFor(
  editable: HTMLElement,
  reading: DraftReading,
  { start, end, replacement }: SpanChange,
  { paste, skip }: EditorManners,
): PastePlan | null {
  const range = reading.rangeOf(start, end);
  if (range === null || reading.text.slice(start, end).includes('\n')) return null;
  const within = reading.pieces().filter((piece) => piece.start < end && piece.start + piece.length > start);
  if (within.some(({ node }) => node instanceof Element)) return null;
  // A link that only some of the words belong to would be lost or end up around the wrong ones.
  const links = new Set(within.map(({ node }) => node.parentElement?.closest('a')));
  if (links.size > 1) return null;
  return paste === 'inline'
    ? spanPlan(editable, range, replacement)
    : blockPlan(editable, range, replacement, skip ?? (() => false));
}

/** Compared without white space: a selection reads its blocks as lines, a range runs them together. */
function isSelected(editable: HTMLElement, range: Range): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  const selected = bare(selectionAt(editable)?.toString() ?? '');
  return selected !== '' && selected === bare(range.toString());
}

async function settled(read: () => DraftReading, isDone: (text: string) => boolean): Promise<DraftReading> {
  for (let waited = 0; waited < longest; waited += step) {
    const reading = read();
    if (isDone(reading.text)) return reading;
    await pause(step);
  }
  return read();
}

type Worn = ReturnType<typeof dress>;

/** Whether all before the span and all after it wears what it wore. */
function sameDress(before: Worn, after: Worn, { start, end, replacement }: SpanChange): boolean {
  const moved = replacement.length - (end - start);
  const outside = (worn: Worn, until: number, from: number) =>
    worn.filter(({ at }) => at < until || at >= from).map((unit) => unit.worn);
  const [was, is] = [outside(before, start, end), outside(after, start, end + moved)];
  return was.length === is.length && was.every((worn, index) => worn === is[index]);
}

/** Behind the new words. */
function putCaret(reading: DraftReading, { start, replacement }: SpanChange): void {
  const range = reading.rangeOf(start, start + replacement.length);
  if (range !== null) selectionAt(range.endContainer)?.collapse(range.endContainer, range.endOffset);
}

/** Replacing one span of a draft through the editor itself, and making sure that this and nothing else happened. */
import { dressedBeside } from './beside.ts';
import { dress } from './dress.ts';
import { isField, typeIntoField } from './field.ts';
import { rememberFocus } from './focus.ts';
import { selectIn, selectionAt } from './paste.ts';
import { blockPlan, htmlOfText, type PastePlan, spanPlan } from './pasted-span.ts';
import { put, putCaret, settled } from './put.ts';
import { type DraftReading, readDraft } from './read-draft.ts';
import { rememberCaret } from './remember-caret.ts';
import { takeBack } from './take-back.ts';
import { isWritable } from './writable.ts';

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
 * `read-only` and `not-placed` (the editor did not take it, or it would have cost more than the span, or did and was taken back).
 * `misplaced`: something else was written and could not be taken back from here; the editor's undo does.
 */
export type ReplaceOutcome = 'replaced' | 'changed' | 'read-only' | 'not-placed' | 'misplaced';

export interface EditorManners {
  /** What a paste does to the paragraph around it: CKEditor 5 writes into it, Froala begins a new one. */
  readonly paste: 'inline' | 'own-block';
  /** Parts of the box that are not the writer's own words. */
  readonly skip?: (element: Element) => boolean;
}

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
  if (isField(editable)) return replaceInField(editable, change);
  const plan = planFor(editable, before, change, manners);
  if (plan === null) return 'not-placed';

  const isOwnBlock = manners.paste === 'own-block';
  // A whole paragraph that is pasted may come back without what its classes and styles say.
  const wornIn = (reading: DraftReading) => dress(reading, editable, isOwnBlock);
  const worn = wornIn(before);
  const giveBack = rememberFocus(editable);
  const putBack = rememberCaret(editable, read);
  let outcome: ReplaceOutcome = 'changed';
  try {
    await selectIn(editable, plan.select);
    if (!editable.isConnected || read().text !== change.draft || !isSelected(editable, plan)) return outcome;
    const expected = change.draft.slice(0, change.start) + change.replacement + change.draft.slice(change.end);
    const { reading: after, isTaken } = await put(editable, plan, read, (text) => text === expected);
    outcome = 'not-placed';
    if (after.text === change.draft) return outcome;
    if (after.text !== expected || !sameDress(worn, wornIn(after), change)) {
      takeBack(editable, isTaken);
      const again = await settled(read, (text) => text === change.draft);
      if (again.text !== change.draft || !equalDress(worn, wornIn(again))) outcome = 'misplaced';
      return outcome;
    }
    if (isOwnBlock) putCaret(after, change.start + change.replacement.length);
    outcome = 'replaced';
    return outcome;
  } finally {
    if (outcome !== 'replaced') putBack();
    giveBack();
  }
}

function replaceInField(field: HTMLTextAreaElement, { start, end, replacement }: SpanChange): ReplaceOutcome {
  if (start < 0 || end <= start || end > field.value.length) return 'not-placed';
  return typeIntoField(field, start, end, replacement) ? 'replaced' : 'misplaced';
}

function planFor(
  editable: HTMLElement,
  reading: DraftReading,
  { start, end, replacement }: SpanChange,
  { paste, skip }: EditorManners,
): PastePlan | null {
  const range = reading.rangeOf(start, end);
  if (range === null || end > reading.text.length || reading.text.slice(start, end).includes('\n')) return null;
  const pieces = reading.pieces();
  const within = pieces.filter((piece) => piece.start < end && piece.start + piece.length > start);
  if (within.some(({ node }) => node instanceof Element)) return null;
  // A link that only some of the words belong to would be lost or end up around the wrong ones.
  const links = new Set(within.map(({ node }) => node.parentElement?.closest('a')));
  if (links.size > 1) return null;
  // A placeholder or mention is one object to the editor: it is replaced whole or not at all.
  const objects = new Set(within.flatMap(({ node }) => objectAround(node, editable) ?? []));
  for (const object of objects) {
    const own = pieces.filter(({ node }) => object.contains(node));
    const isExactly = own[0]?.start === start && (own.at(-1)?.start ?? 0) + (own.at(-1)?.length ?? 0) === end;
    if (!isExactly || paste !== 'inline') return null;
    range.selectNode(object);
    return { select: range, html: htmlOfText(replacement), text: replacement, object };
  }
  return paste === 'inline'
    ? spanPlan(editable, range, replacement, dressedBeside(editable, reading, start, end))
    : blockPlan(editable, range, replacement, skip ?? (() => false));
}

/** The element around a place that the editor keeps people out of; a cell of a table within one lets them in again. */
function objectAround(node: Node, editable: HTMLElement): Element | null {
  const found = node.parentElement?.closest('[contenteditable]') ?? null;
  const isObject = found !== editable && found?.getAttribute('contenteditable') === 'false';
  return isObject && editable.contains(found) ? found : null;
}

/** Compared without white space: a selection reads its blocks as lines, a range runs them together. */
function isSelected(editable: HTMLElement, { select: range, object }: PastePlan): boolean {
  // CKEditor 5 shows a selected object by a class and keeps the browser's selection out of sight.
  if (object?.matches('.ck-widget_selected')) return true;
  const bare = (text: string) => text.replace(/\s+/g, '');
  const selected = bare(selectionAt(editable)?.toString() ?? '');
  return selected !== '' && selected === bare(range.toString());
}

type Worn = ReturnType<typeof dress>;

/** Whether all before the span and all after it wears what it wore, and the new words what the first of the old ones did. */
function sameDress(before: Worn, after: Worn, { start, end, replacement }: SpanChange): boolean {
  const moved = replacement.length - (end - start);
  const outside = (worn: Worn, until: number, from: number) =>
    worn.filter(({ at }) => at < until || at >= from).map((unit) => unit.worn);
  const [was, is] = [outside(before, start, end), outside(after, start, end + moved)];
  const first = before.find(({ at }) => at >= start)?.worn;
  const isNewDressed = after.every(({ at, worn }) => at < start || at >= end + moved || worn === first);
  return isNewDressed && isEqual(was, is);
}

const isEqual = (was: readonly string[], is: readonly string[]) =>
  was.length === is.length && was.every((worn, index) => worn === is[index]);
const equalDress = (was: Worn, is: Worn) =>
  isEqual(
    was.map(({ worn }) => worn),
    is.map(({ worn }) => worn),
  );

import { type Share, wilson } from '../evaluate/wilson.ts';
import type { LabelledText } from '../learn/labelled.ts';
import type { Answer } from './baselines.ts';

/** A row with what was answered. */
export interface Answered {
  readonly row: LabelledText;
  readonly answer: readonly string[];
}

/** How often the answers of one way were right. A share is null where it would be one of nothing. */
export interface WayFigures {
  readonly way: string;
  /** Of the rows with a tag: the first suggestion is the reader's first choice. */
  readonly first: Share | null;
  /** … is one of the tags the reader accepts. */
  readonly firstAccepted: Share | null;
  /** … any of the three is one the reader accepts. */
  readonly three: Share | null;
  /** Of the rows with a tag: nothing was suggested. */
  readonly silent: Share | null;
  /** Of the rows that no tag fits: nothing was suggested. */
  readonly silentOnNone: Share | null;
  /** Of the rows for which nothing was suggested: no tag fits. */
  readonly precisionOfSilence: Share | null;
}

/** One tag: how often it is found where it is the reader's first choice, and how often it is right where it is suggested first. */
export interface TagFigures {
  readonly tag: string;
  readonly rows: number;
  readonly amongThree: Share | null;
  readonly found: Share | null;
  readonly precision: Share | null;
}

export function answered(rows: readonly LabelledText[], answer: Answer): Answered[] {
  return rows.map((row) => ({ row, answer: answer(row) }));
}

export function wayFigures(way: string, all: readonly Answered[]): WayFigures {
  const tagged = all.filter(({ row }) => row.tags.length > 0);
  const none = all.filter(({ row }) => row.tags.length === 0);
  const share = (of: readonly Answered[], right: (one: Answered) => boolean) =>
    wilson(of.filter(right).length, of.length);
  const accepted = ({ row }: Answered, tag: string | undefined) => tag !== undefined && row.tags.includes(tag);
  const isSilent = ({ answer }: Answered) => answer.length === 0;
  return {
    way,
    first: share(tagged, ({ row, answer }) => answer[0] === row.tags[0]),
    firstAccepted: share(tagged, (one) => accepted(one, one.answer[0])),
    three: share(tagged, (one) => one.answer.some((tag) => accepted(one, tag))),
    silent: share(tagged, isSilent),
    silentOnNone: share(none, isSilent),
    precisionOfSilence: share(all.filter(isSilent), ({ row }) => row.tags.length === 0),
  };
}

export function tagFigures(all: readonly Answered[]): TagFigures[] {
  const tags = [...new Set(all.flatMap(({ row, answer }) => [...row.tags.slice(0, 1), ...answer.slice(0, 1)]))];
  return tags
    .map((tag) => {
      const mine = all.filter(({ row }) => row.tags[0] === tag);
      const said = all.filter(({ answer }) => answer[0] === tag);
      return {
        tag,
        rows: mine.length,
        found: wilson(mine.filter(({ answer }) => answer[0] === tag).length, mine.length),
        amongThree: wilson(mine.filter(({ answer }) => answer.includes(tag)).length, mine.length),
        precision: wilson(said.filter(({ row }) => row.tags.includes(tag)).length, said.length),
      };
    })
    .sort((a, b) => b.rows - a.rows || (a.tag < b.tag ? -1 : 1));
}

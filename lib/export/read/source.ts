/** A file to read: from a page's file field, from a disk, from memory. All reading is by portions. */
export interface Source {
  readonly size: number;
  slice(start: number, end: number): Promise<ArrayBuffer>;
}

/** One row of a file, its cells by column, or why there is none. */
export type ReadRow =
  | { readonly line: number; readonly cells: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly unreadable: Unreadable };
/** `cells`: more cells than columns; `json`: no JSON object. */
export type Unreadable = 'cells' | 'json';

/** Why a whole file cannot be read; `detail` names columns. */
export const fileProblems = ['empty', 'columns', 'xlsx', 'parquet', 'json', 'encoding'] as const;
export type FileProblem = (typeof fileProblems)[number];

export class FileUnfit extends Error {
  readonly problem: FileProblem;
  readonly detail: string;

  constructor(problem: FileProblem, detail = '') {
    super(detail ? `${problem}: ${detail}` : problem);
    this.problem = problem;
    this.detail = detail;
  }
}

const portion = 256 * 1024;

/** The file as text, a quarter of a megabyte at a time, without its byte-order mark. @throws FileUnfit `encoding` */
export async function* textOf(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < source.size; at += portion) {
      const bytes = await source.slice(at, Math.min(at + portion, source.size));
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new FileUnfit('encoding') : error;
  }
}

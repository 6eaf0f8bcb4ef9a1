import Papa from 'papaparse';
import { neutraliseCell } from '../../export/csv.ts';
import type { RankedReply } from './types.ts';

const columns = [
  ...['rank', 'row', 'name', 'folder', 'language', 'stop', 'fix', 'consider'],
  ...['check', 'severity', 'words', 'why', 'rewrite'],
] as const;

/** The ranked list as a table: a row per finding, one row for a reply without any. UTF-8 with byte-order mark, CRLF. */
export function savedRepliesCsv(ranked: readonly RankedReply[]): string {
  const rows = ranked.flatMap((reply, index) => {
    const { stop, fix, consider } = reply.counts;
    const head = [index + 1, reply.row, reply.name, reply.folder ?? '', reply.language, stop, fix, consider];
    if (reply.findings.length === 0) return [[...head, '', '', '', '', '']];
    return reply.findings.map(({ check, severity, words, why, rewrite }) => [
      ...head,
      ...[check, severity, words, why, rewrite],
    ]);
  });
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutraliseCell(cell) : cell)));
  return `\uFEFF${Papa.unparse([[...columns], ...cells], { newline: '\r\n' })}\r\n`;
}

import { type ReviewOptions, review } from '../review.ts';
import type { Finding, Severity } from '../types.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import type { RankedReply, SavedReply } from './types.ts';

/** Reviews one saved reply. It has no ticket: checks that need one stay silent, and the helpdesk's fields count as filled in. */
export function reviewSavedReply(reply: SavedReply, options: ReviewOptions = {}): RankedReply {
  const { text, original } = fillPlaceholders(reply.text);
  const { language, findings, unchecked } = review({ draft: text, kind: reply.kind }, options);
  const placed = findings.map((finding): Finding => {
    const start = original(finding.start, 'start');
    const end = Math.max(start, original(finding.end, 'end'));
    return { ...finding, start, end, words: reply.text.slice(start, end) };
  });
  const count = (severity: Severity) => placed.filter((finding) => finding.severity === severity).length;
  const counts = { stop: count('stop'), fix: count('fix'), consider: count('consider'), hint: count('hint') };
  return { ...reply, language, findings: placed, counts, unchecked };
}

/** Most serious first: by stops, then fixes, then considers; among equals the longest, which reaches the customer with most. */
export function rank(replies: readonly RankedReply[]): RankedReply[] {
  return [...replies].sort(
    (a, b) =>
      b.counts.stop - a.counts.stop ||
      b.counts.fix - a.counts.fix ||
      b.counts.consider - a.counts.consider ||
      b.text.length - a.text.length ||
      a.row - b.row,
  );
}

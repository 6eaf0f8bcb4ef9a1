/** What an answer to a push means. Pure: no store, no clock, no network. */
import type { OutboxRow } from '../store/rows.ts';
import type { Answer, CallError } from './call.ts';
import type { PushResponse } from './protocol.ts';

export type Rejection = { readonly id: string; readonly code: string; readonly path?: string | undefined };

export type Verdict =
  /** The endpoint named these; `complete` when it named all that were sent. */
  | {
      readonly kind: 'answered';
      readonly stored: readonly string[];
      readonly rejected: readonly Rejection[];
      readonly complete: boolean;
      readonly answer: PushResponse;
    }
  /** It speaks of another history than this device knows. */
  | { readonly kind: 'epoch'; readonly epoch: string }
  /** Too much at once: send less. */
  | { readonly kind: 'split'; readonly rejection: Rejection | null }
  /** It does not read compressed bodies. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'failed'; readonly error: CallError };

/** Statuses that speak of the way to the endpoint or of the moment, not of what was sent. */
const passing = new Set([401, 403, 404, 405, 407, 408, 409, 425, 426, 429]);

/** Judges the answer to `rows`, sent under the known `epoch` (null before the first answer). */
export function judge(rows: readonly OutboxRow[], epoch: string | null, answer: Answer<PushResponse>): Verdict {
  if (answer.ok) {
    if (epoch !== null && answer.value.epoch !== epoch) return { kind: 'epoch', epoch: answer.value.epoch };
    return answered(rows, answer.value);
  }
  const { error } = answer;
  const { status, problem } = error;
  if (status === 413) return split(rows, { code: 'too_large' });
  if (status === 415) return { kind: 'plain' };
  // Only a Fairside endpoint may judge an item; any other 4xx is somebody in between.
  if (status !== null && status >= 400 && status < 500 && !passing.has(status) && problem !== null) {
    if (problem.code === 'protocol_unsupported') return { kind: 'failed', error };
    return split(rows, { code: problem.code, path: problem.errors?.[0]?.path });
  }
  return { kind: 'failed', error };
}

function split(rows: readonly OutboxRow[], why: { code: string; path?: string | undefined }): Verdict {
  const [only] = rows;
  const alone = rows.length === 1 && only !== undefined;
  return { kind: 'split', rejection: alone ? { id: only.id, ...why } : null };
}

/** Ids that were not sent are ignored; an id named twice with different words is not named. */
function answered(rows: readonly OutboxRow[], answer: PushResponse): Verdict {
  const sent = new Set(rows.map(({ id }) => id));
  const said = new Map<string, PushResponse['results'][number] | null>();
  for (const result of answer.results) {
    if (!sent.has(result.id)) continue;
    const before = said.get(result.id);
    const contradicts = before !== undefined && (before === null || kindOf(before) !== kindOf(result));
    said.set(result.id, contradicts ? null : result);
  }
  const results = [...said.values()].filter((result) => result !== null);
  const rejected = results.filter((result) => result.status === 'rejected');
  return {
    kind: 'answered',
    stored: results.filter((result) => result.status !== 'rejected').map(({ id }) => id),
    rejected: rejected.map(({ id, code, path }) => ({ id, code: code ?? 'rejected', path })),
    complete: results.length === sent.size,
    answer,
  };
}

const kindOf = ({ status }: { status: string }) => (status === 'rejected' ? 'rejected' : 'stored');

/**
 * Why a place in a pack does not fit, as a key and its values, so that every surface can say it in its reader's language
 * (`locales/*\/pack.json`). `message` is the same in English, for files and servers.
 */
import type { z } from 'zod';

/** Keys of `locales/*\/pack.json`. */
export const reasons = [
  'bytes',
  'missing',
  'type',
  'short',
  'few',
  'many',
  'long',
  'low',
  'high',
  'choice',
  'form',
  'stopCheck',
  'unknownTag',
  'repeatedTag',
  'localLimit',
  'retiredOffered',
  'retiredCircle',
  'retiredNowhere',
  'lostTag',
  'other',
] as const;
export type Reason = (typeof reasons)[number];
export type ReasonValues = Readonly<Record<string, string | number>>;

/** A place in a pack that does not fit; `path` in dots, empty for the whole document. */
export interface Misfit {
  readonly path: string;
  /** In English. */
  readonly message: string;
  readonly reason: Reason;
  readonly values: ReasonValues;
}

type Issue = z.core.$ZodIssue;

/** A schema's complaint with its reason. */
export function misfitOf(issue: Issue): Misfit {
  const [reason, values] = reasonOf(issue);
  return { path: issue.path.map(String).join('.'), message: issue.message, reason, values };
}

function reasonOf(issue: Issue): [Reason, ReasonValues] {
  switch (issue.code) {
    case 'custom': {
      const { reason, values } = (issue.params ?? {}) as { reason?: Reason; values?: ReasonValues };
      return [reason ?? 'other', values ?? { text: issue.message }];
    }
    case 'invalid_type':
      // Without the input at hand, zod's own sentence tells what is missing from what is something else.
      return [/received undefined$/.test(issue.message) ? 'missing' : 'type', { wanted: issue.expected }];
    case 'too_small':
      return [
        issue.origin === 'string' ? 'short' : issue.origin === 'array' ? 'few' : 'low',
        { n: Number(issue.minimum) },
      ];
    case 'too_big':
      return [
        issue.origin === 'string' ? 'long' : issue.origin === 'array' ? 'many' : 'high',
        { n: Number(issue.maximum) },
      ];
    case 'invalid_value':
      return ['choice', { choices: issue.values.map(String).join(', ') }];
    case 'invalid_format':
      return ['form', { example: formExamples(issue.path) }];
    case 'invalid_key':
      return ['form', { example: formExamples(issue.path) }];
    default:
      return ['other', { text: issue.message }];
  }
}

/** What stands there when it is right. */
function formExamples(path: readonly PropertyKey[]): string {
  if (path[0] === 'checks') return 'H04';
  return path.at(-1) === 'id' ? 'local.lockers' : 'log.late';
}

import type { ErrorCode, Result } from './contract.ts';

/** What may go wrong in the background, with the stable code a person is shown a sentence for. */
export class Failure extends Error {
  readonly code: ErrorCode;
  /** For a person: a path, a status, a host. */
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown value as a Result. What carries no code of its own answers nothing useful: `no_answer`. */
export function failed(error: unknown): Result<never> {
  if (error instanceof Failure) return { ok: false, error: { code: error.code, detail: error.detail } };
  return { ok: false, error: { code: 'no_answer', detail: error instanceof Error ? error.message : String(error) } };
}

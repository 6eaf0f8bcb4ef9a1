/** Errors as RFC 9457 problems. A route throws `ProblemError`; everything else becomes `internal` without its insides. */
import type { z } from '@hono/zod-openapi';
import type { Problem, ProblemCode } from '../../lib/sync/protocol.ts';

const table: Record<ProblemCode, readonly [status: number, title: string]> = {
  bad_request: [400, 'The request does not fit'],
  not_json: [400, 'The body is not JSON'],
  unauthorised: [401, 'A valid token is needed'],
  forbidden: [403, 'This role may not do that'],
  invite_invalid: [403, 'The invite is not valid'],
  not_found: [404, 'There is nothing here'],
  too_large: [413, 'The request is too large'],
  unsupported_encoding: [415, 'The content encoding is not supported'],
  protocol_unsupported: [426, 'The protocol version is not supported'],
  precondition_failed: [412, 'It has changed in the meantime'],
  cursor_reset: [409, 'The cursor is no longer valid'],
  rate_limited: [429, 'Too many requests'],
  unavailable: [503, 'The endpoint cannot answer now'],
  internal: [500, 'Something went wrong in the endpoint'],
};

export interface ProblemExtras {
  readonly detail?: string;
  readonly errors?: { path: string; message: string }[];
  readonly headers?: Record<string, string>;
  /** Where the usual status of the code says too little, e.g. 415 for a body that is declared as something else. */
  readonly status?: number;
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? code);
  }

  body(): Problem {
    const [usual, title] = table[this.code];
    const { detail, errors, status = usual } = this.extras;
    return {
      type: `https://fairside.example/problems/${this.code}`,
      title,
      status,
      code: this.code,
      ...(detail && { detail }),
      ...(errors && { errors }),
    };
  }

  toResponse(): Response {
    const body = this.body();
    return new Response(JSON.stringify(body), {
      status: body.status,
      headers: { 'content-type': 'application/problem+json', ...this.extras.headers },
    });
  }
}

const mostErrors = 20;

/** A schema's complaints as a problem that names each place. */
export function misfit(error: z.ZodError, where: string): ProblemError {
  const errors = error.issues
    .slice(0, mostErrors)
    .map(({ path, message }) => ({ path: path.map(String).join('.').slice(0, 200), message: message.slice(0, 300) }));
  return new ProblemError('bad_request', { detail: `The ${where} does not fit its schema.`, errors });
}

const notAnswering = /^(08|57P|53)/;
const networkFaults = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57014',
  '40001',
  '40P01',
  // A lock that was not given in the time a setting of the database allows.
  '55P03',
]);

/**
 * Whether an error means that the database cannot be reached or is overloaded, so trying later helps. "Not queryable" is
 * what the driver says to the rollback after a connection was lost in its COMMIT; it takes the place of the first error.
 */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (notAnswering.test(code) || networkFaults.has(code))) return true;
  return (
    typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated|is not queryable|pool after calling end/.test(
      message,
    )
  );
}

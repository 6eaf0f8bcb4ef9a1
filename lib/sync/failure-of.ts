import type { ErrorCode } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import type { CallError } from './call.ts';

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not_an_endpoint',
  426: 'protocol_unsupported',
  429: 'rate_limited',
};

/** A failed call as what a person is told. */
export function failureOf({ code, status, problem, detail }: CallError): Failure {
  if (status === null) return new Failure('unreachable', detail);
  if (code === 'bad_answer') return new Failure('bad_answer', detail);
  if (status >= 500) return new Failure('server_error', detail);
  const place = problem?.errors?.[0]?.path;
  return new Failure(byStatus[status] ?? 'bad_answer', place ?? detail);
}

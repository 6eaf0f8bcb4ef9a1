import type { ErrorCode } from '../../lib/messages/contract.ts';

export type EnrolField = 'url' | 'invite' | 'form';

/** The field an enrolment's error is about; its sentence is shown there. */
export function fieldOf(code: ErrorCode): EnrolField {
  switch (code) {
    case 'invalid_url':
    case 'insecure_url':
    case 'unreachable':
    case 'not_an_endpoint':
    case 'protocol_unsupported':
    case 'permission_missing':
      return 'url';
    case 'invite_invalid':
      return 'invite';
    default:
      return 'form';
  }
}

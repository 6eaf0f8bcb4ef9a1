import type { Context } from './context.ts';
import type { Commitment } from './types.ts';

export function commitmentsOf(_context: Context): Commitment[] {
  return [];
}

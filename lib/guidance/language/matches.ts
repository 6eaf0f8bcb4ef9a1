import type { Span } from '../types.ts';

/** Where a match stands. */
export const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

/** What most searches find. */
export const none: readonly never[] = [];

/**
 * Every match of an expression with the flag `g`, as `matchAll` gives them. That one makes a copy of the expression each time, which takes longer than
 * most of the searches here.
 */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}

/** Where they stand. */
export const spansOf = (expression: RegExp, text: string): Span[] => matchesOf(expression, text).map(spanOf);

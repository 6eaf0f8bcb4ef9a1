import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/guidance/context.ts';
import { isChat, isClosing } from '../../../lib/guidance/conversation.ts';
import { createReader } from '../../../lib/guidance/reader.ts';

type Turn = readonly ['customer' | 'agent', string];

function contextOf(draft: string, ...turns: readonly Turn[]): Context {
  const thread = turns.map(([from, text]) => ({ from, text }));
  const read = createReader().read({ draft, thread });
  return { ...read, kind: 'public', requester: null, limit: null, now: new Date(2025, 4, 6) };
}

const opening: Turn = ['customer', 'The lamp in the hall flickers.'];
const answer: Turn = ['agent', 'The loose wire is fixed.'];

describe('a closing conversation', () => {
  it.each(['Great, thank you.', 'Perfect!', 'ok thanks a lot', 'Gracias, ya funciona.', 'No, eso es todo.'])(
    'ends with “%s”',
    (last) => expect(isClosing(contextOf('Bye', opening, answer, ['customer', last]))).toBe(true),
  );

  it.each([
    'Thanks, and when does the fitter come?',
    'Great, now the bell and the heater in the kitchen do not work.',
    'Ok, but the hall lamp went dark again this morning at seven.',
    'Gracias, pero la lámpara sigue parpadeando por la noche en la cocina.',
  ])('goes on with “%s”', (last) =>
    expect(isClosing(contextOf('Hm', opening, answer, ['customer', last]))).toBe(false),
  );

  it('is not told without a thread', () => expect(isClosing(contextOf('Bye'))).toBe(false));
});

describe('a chat', () => {
  it('is made of short turns to and fro', () =>
    expect(isChat(contextOf('The red one.', opening, answer, ['customer', 'Which one?']))).toBe(true));

  it('is no first letter, no long letter and no long reply', () => {
    expect(isChat(contextOf('The red one.', opening))).toBe(false);
    expect(isChat(contextOf('The red one.', opening, answer, ['customer', 'Which one? '.repeat(30)]))).toBe(false);
    expect(isChat(contextOf('The red one. '.repeat(30), opening, answer, ['customer', 'Which?']))).toBe(false);
  });
});

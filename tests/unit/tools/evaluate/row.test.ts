import { describe, expect, it } from 'vitest';
import { inputOf, readLabelledRow } from '../../../../tools/evaluate/row.ts';

const row = {
  id: 'a1',
  lang: 'en',
  context: [{ role: 'customer', text: 'My crib came without bolts.' }],
  reply: 'The four bolts left today.',
  labels: { vague_time: false },
};

describe('a labelled row', () => {
  it('is read, and fields it does not name are passed over', () => {
    expect(readLabelledRow({ ...row, licence: 'MIT', unusable: null })).toMatchObject({ row: { id: 'a1' } });
  });
  it('is left out when unusable or without labels', () => {
    expect(readLabelledRow({ ...row, unusable: true })).toEqual({ leftOut: 'unusable' });
    expect(readLabelledRow({ ...row, labels: null })).toEqual({ leftOut: 'unlabelled' });
    expect(readLabelledRow({ ...row, labels: undefined })).toEqual({ leftOut: 'unlabelled' });
    expect(readLabelledRow({ ...row, labels: null, unusable: true })).toEqual({ leftOut: 'unusable' });
  });
  it.each([
    ['lang', { ...row, lang: 'fr' }],
    ['context.0.role', { ...row, context: [{ role: 'robot', text: '' }] }],
    ['labels.vague_time', { ...row, labels: { vague_time: 'yes' } }],
    ['reply', { ...row, reply: undefined }],
    ['row', 'text'],
  ])('is refused with the place that does not fit: %s', (place, value) => {
    expect(readLabelledRow(value)).toEqual({ error: expect.stringMatching(new RegExp(`^${place}: `)) });
  });
});

describe('what is reviewed of it', () => {
  it('is a public reply to the thread, with everyone but the agent on the customer’s side and turns kept whole', () => {
    const context = [
      { role: 'customer', text: 'It does not start.\nI tried twice.' },
      { role: 'agent', text: 'Which version?' },
      { role: 'other_user', text: 'I have the same problem.' },
    ] as const;
    expect(inputOf({ context: [...context], reply: 'Try safe mode.' })).toEqual({
      draft: 'Try safe mode.',
      kind: 'public',
      thread: [
        { from: 'customer', text: 'It does not start.\nI tried twice.' },
        { from: 'agent', text: 'Which version?' },
        { from: 'customer', text: 'I have the same problem.' },
      ],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../lib/messages/contract.ts';
import en from '../../../locales/en/errors.json';
import es from '../../../locales/es/errors.json';

describe('every error code', () => {
  it.each([
    ['en', en],
    ['es', es],
  ])('has a sentence of its own in %s', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...errorCodes].sort());
    expect(new Set(Object.values(texts)).size).toBe(errorCodes.length);
  });
});

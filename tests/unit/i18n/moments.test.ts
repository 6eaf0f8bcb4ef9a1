import { describe, expect, it } from 'vitest';
import { moment } from '../../../lib/i18n/moments.ts';

const now = new Date(2025, 4, 12, 18, 0);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('moment', () => {
  it('is the time alone on the same day', () => {
    expect(moment(at(2025, 4, 12, 9, 5), 'en-GB', now)).toBe('9:05');
  });
  it('has the day within the year, and the year before that', () => {
    expect(moment(at(2025, 4, 2, 9, 5), 'en-GB', now)).toBe('2 May, 9:05');
    expect(moment(at(2024, 4, 2, 9, 5), 'es-ES', now)).toMatch(/^2 may 2024, 9:05$/);
  });
  it('hides nothing that it cannot read', () => {
    expect(moment('soon', 'en', now)).toBe('soon');
  });
});

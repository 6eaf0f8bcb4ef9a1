import { describe, expect, it } from 'vitest';
import { lightnessOf } from '../../../lib/helpdesks/page/theme.ts';

describe('lightness of a colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(128 128 128)', 0.5],
    ['rgba(255, 255, 255, 0.9)', 1],
  ])('%s', (color, lightness) => {
    expect(lightnessOf(color)).toBeCloseTo(lightness, 1);
  });
  it.each(['rgba(0, 0, 0, 0)', 'transparent', '', 'color(srgb 1 1 1)', 'rgb(a, b, c)'])('none of %s', (color) => {
    expect(lightnessOf(color)).toBeNull();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { open } from './page.tsx';

const at = Date.UTC(2026, 0, 5);
const moved = (language: 'en' | 'es' = 'en') => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language };
  background.preference = {
    tags: {
      'log.where': { pressed: 6, passed: 0, at },
      'log.late': { pressed: 0, passed: 5, at },
      'web.self': { pressed: 1, passed: 1, at },
    },
  };
  return background;
};
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('suggested tags', () => {
  it.each([
    ['en', 'Suggested tags', 'Moved up', 'Where is it?', 'Moved down', 'Late or missed delivery'],
    ['es', 'Etiquetas sugeridas', 'Han subido', '¿Dónde está?', 'Han bajado', 'Entrega tarde o fallida'],
  ] as const)(
    'tells in %s which were moved, and nothing of those that were not',
    async (language, title, up, first, down, second) => {
      const { container } = open(moved(language));
      const list = await waitFor(() => section(title));
      await list.findByRole('heading', { name: up });
      expect(list.getByRole('heading', { name: down })).toBeDefined();
      expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([first, second]);
      expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
    },
  );

  it('forgets it on request, and says so', async () => {
    const background = moved();
    const { user } = open(background);
    await user.click(await screen.findByRole('button', { name: 'Forget this' }));
    expect(background.requests('resetTagPreference')).toEqual([{}]);
    const list = section('Suggested tags');
    await list.findByText('Nothing has moved yet.');
    expect(list.getByRole('status').textContent).toContain('Forgotten');
    expect(list.queryByRole('button')).toBeNull();
  });

  it('says why it could not', async () => {
    const background = moved();
    background.failures.resetTagPreference = { code: 'storage_unavailable' };
    const { user } = open(background);
    await user.click(await screen.findByRole('button', { name: 'Forget this' }));
    const list = section('Suggested tags');
    await waitFor(() => expect(list.getByRole('status').textContent).not.toBe(''));
    expect(list.getByRole('status').className).toBe('wrong');
    expect(list.getAllByRole('listitem')).toHaveLength(2);
  });
});

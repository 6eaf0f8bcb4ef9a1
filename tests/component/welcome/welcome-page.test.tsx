import { render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx';
import { FakeBackground } from '../options/fake-background.ts';
import { openAccess } from '../options/page.tsx';

it.each([
  ['en-US', 'Welcome to Fairside', 'Open the options'],
  ['es-ES', 'Le damos la bienvenida a Fairside', 'Abrir las opciones'],
])('greets in the language of the browser (%s) and leads to the options', async (browser, title, link) => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language: 'auto' };
  const services = { ask: background.ask, onChange: background.onChange, preferred: [browser], access: openAccess };
  const { container } = render(<WelcomePage services={services} />);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.getByRole('link', { name: link }).getAttribute('href')).toBe('/options.html');
  await waitFor(() => expect(document.title).toBe(title));
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

it('speaks even when the settings cannot be read', async () => {
  const background = new FakeBackground();
  background.failures.settings = { code: 'no_answer' };
  const { ask, onChange } = background;
  render(<WelcomePage services={{ ask, onChange, preferred: ['es'], access: openAccess }} />);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
    'textContent',
    'Le damos la bienvenida a Fairside',
  );
});

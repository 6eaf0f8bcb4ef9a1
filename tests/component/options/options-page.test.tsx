import { act, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { FakeBackground, team } from './fake-background.ts';
import { open } from './page.tsx';

const enrolled = () => {
  const background = new FakeBackground();
  background.enrolment = team;
  background.sync = {
    mode: 'active',
    waiting: 5,
    oldestWaiting: '2025-05-19T08:00:00Z',
    setAside: 1,
    lastSyncAt: '2025-05-19T07:00:00Z',
    lastError: 'http_503',
    nextTryAt: '2025-05-20T09:00:00Z',
  };
  background.aside = [
    {
      id: 'a1',
      at: '2025-05-18T08:00:00Z',
      code: 'unknown_tag',
      path: 'payload.tag',
      item: { kind: 'insight.recorded' },
    },
  ];
  return background;
};

const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

describe('sync', () => {
  it('says what waits, since when, what went wrong and when it is tried again', async () => {
    open(enrolled());
    await screen.findByText('5 insights');
    expect(fact('Last error')).toBe('The endpoint answered 503.');
    expect(fact('Oldest waiting')).toContain('19 May');
    expect(fact('Next try')).toContain('20 May');
  });

  it('is tried now, and says how it ended', async () => {
    const background = enrolled();
    const { user } = open(background);
    const button = await screen.findByRole('button', { name: 'Try now' });
    background.sync = { ...background.sync, waiting: 0, oldestWaiting: null, lastError: null, nextTryAt: null };
    await user.click(button);
    expect(await screen.findByText('All synced.')).toBeTruthy();
    await waitFor(() => expect(fact('Waiting')).toBe('0 insights'));
  });

  it('follows what happens meanwhile', async () => {
    const background = enrolled();
    open(background);
    await screen.findByText('5 insights');
    background.sync = { ...background.sync, waiting: 6 };
    act(() => background.changed('sync'));
    await screen.findByText('6 insights');
  });

  it('is on this device only without an endpoint', async () => {
    open(new FakeBackground());
    await screen.findByText('On this device only.');
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  });
});

it('lists what was set aside and hands it out as a file', async () => {
  const background = enrolled();
  const { user, saved } = open(background);
  await screen.findByText('unknown_tag');
  await user.click(screen.getByRole('button', { name: 'Export as JSON' }));
  expect(saved[0]?.name).toBe('fairside-set-aside-2025-05-20.json');
  expect(JSON.parse(saved[0]?.parts.join('') ?? '')).toEqual(background.aside);
});

describe('language and panel', () => {
  it('are saved as they are chosen, and the page changes language at once', async () => {
    const background = new FakeBackground();
    const { user } = open(background);
    await user.selectOptions(await screen.findByLabelText('Panel on Freshdesk'), 'Folded to a rail');
    await screen.findByText('Saved.');
    await user.selectOptions(screen.getByLabelText('Language'), 'Español');
    expect(await screen.findByRole('heading', { name: 'Opciones' })).toBeTruthy();
    expect(background.requests('changeSettings')).toEqual([
      { panel: { zendesk: 'open', freshdesk: 'rail' } },
      { language: 'es' },
    ]);
    for (const label of ['URL del endpoint', 'Invitación']) expect(screen.getByLabelText(label)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Inscribirse' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('es');
  });

  it('say so when they could not be saved', async () => {
    const background = new FakeBackground();
    background.failures.changeSettings = { code: 'storage_full' };
    const { user } = open(background);
    await user.selectOptions(await screen.findByLabelText('Language'), 'Español');
    expect(await screen.findByText(/storage is full/)).toBeTruthy();
    expect(screen.getByLabelText('Language')).toHaveProperty('value', 'en');
  });
});

it('says so when the background does not answer', async () => {
  const background = new FakeBackground();
  background.failures.enrolment = { code: 'no_answer' };
  const { user } = open(background);
  expect((await screen.findByRole('alert')).textContent).toContain('Fairside did not answer');
  delete background.failures.enrolment;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('Invite')).toBeTruthy();
});

it.each(['en', 'es'] as const)('has nothing for axe to find (%s)', async (language) => {
  for (const background of [enrolled(), new FakeBackground()]) {
    background.settings = { ...background.settings, language };
    const { container, unmount } = open(background);
    await screen.findByRole('combobox', { name: language === 'en' ? 'Language' : 'Idioma' });
    await waitFor(() => expect(screen.queryByText(/^(Loading|Cargando)…$/)).toBeNull());
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    unmount();
  }
});

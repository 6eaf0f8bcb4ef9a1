import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeBackground, fails, ok, synced } from './fake-background.ts';
import { ticket } from './fake-helpdesk.ts';
import { openPanel, region } from './open-panel.tsx';

const rows = () => [...document.querySelectorAll<HTMLElement>('.insight')];

describe('My impact', () => {
  it.each([
    ['en', 'My impact', 'Nothing recorded on this device yet.'],
    ['es', 'Mi aporte', 'Aún no hay nada registrado en este dispositivo.'],
  ] as const)('says in %s when nothing is recorded yet', async (language, name, words) => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language };
    await openPanel({ background });
    expect(region(name).textContent).toContain(words);
  });

  it('lists tag, ticket, time in the reader’s way, state in words, and the signed decision', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language: 'es' };
    background.insights = [
      background.insight({ tag: 'log.late', ref: ticket('1003'), recordedAt: '2024-05-12T09:00:00Z' }),
      background.insight({
        tag: 'bil.wrong',
        state: 'fixed',
        sentence: 'El cobro doble ya no ocurre.',
        by: 'Ana Ruiz, Facturación',
        at: '2024-05-20T09:00:00Z',
      }),
      background.insight({ tag: 'web.self', state: 'withdrawn' }),
      background.insight({ tag: 'pol.unfair', state: 'set-aside', refused: 'unknown_tag payload.tag' }),
      background.insight({ tag: 'local.retired', state: 'sent' }),
    ];
    await openPanel({ background, preferredLanguages: ['es-MX'] });
    const texts = rows().map((row) => row.textContent ?? '');
    expect(texts[0]).toMatch(/^Entrega tarde o fallidaEn espera#1003 · 12 may 2024/);
    expect(texts[1]).toMatch(
      /^Cobro incorrectoResuelto.*El cobro doble ya no ocurre\. Ana Ruiz, Facturación, 20 may 2024/,
    );
    expect(texts[2]).toMatch(/^Gestión sencilla que podría hacer soloDeshecho/);
    expect(texts[3]).toMatch(/Apartado por el endpoint.*unknown_tag payload\.tag$/);
    expect(texts[4]).toMatch(/^local\.retiredEnviado/);
  });

  it('does not call it waiting where there is no endpoint to wait for', async () => {
    const background = new FakeBackground();
    background.sync = { ...synced, mode: 'local' };
    background.insights = [background.insight({ tag: 'log.late' })];
    await openPanel({ background });
    expect(rows()[0]?.textContent).toContain('On this device');
  });

  it('shows five, more when asked, and how many are older', async () => {
    const background = new FakeBackground();
    background.insights = Array.from({ length: 8 }, () => background.insight({ tag: 'log.late' }));
    background.answer('ownInsights', () => ok({ insights: background.insights, total: 60 }));
    const { user } = await openPanel({ background });
    expect(rows()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show 3 more', expanded: false }));
    expect(rows()).toHaveLength(8);
    screen.getByText('52 older');
  });

  it('follows what changes, and keeps the last list when it cannot be read', async () => {
    const background = new FakeBackground();
    await openPanel({ background });
    background.insights = [background.insight({ tag: 'log.late' })];
    await act(async () => background.tell('insights'));
    expect(rows()).toHaveLength(1);
    background.answer('ownInsights', () => fails('storage_unavailable'));
    await act(async () => background.tell('insights'));
    expect(rows()).toHaveLength(1);
    expect(region('My impact').textContent).toContain('Your insights cannot be read now.');
  });
});

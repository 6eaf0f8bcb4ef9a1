import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeBackground, team } from './fake-background.ts';
import { open } from './page.tsx';

const section = () => screen.findByRole('region', { name: 'What is stored about me' });

/** An agent whose device holds two insights, one of them not sent yet. */
function agent(enrolled = true) {
  const background = new FakeBackground();
  background.enrolment = enrolled ? { ...team, role: 'agent' } : null;
  background.about = { ...background.about, insights: [{}, {}], waiting: [{}] };
  background.own = {
    total: 2,
    insights: [
      {
        id: 'one',
        ref: { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: '1001' },
        tag: 'log.late',
        language: 'en',
        recordedAt: '2025-05-12T09:00:00Z',
        state: 'sent',
        excerpt: 'was due Monday',
        product: 'Crib',
      },
    ],
  };
  return background;
}

describe('what is stored about me', () => {
  it('counts what is here, lists it, and asks the endpoint only at a press', async () => {
    const background = agent();
    const { user } = open(background);
    const part = await section();
    await within(part).findByText(/^2 insights/);
    await user.click(within(part).getByText('What you recorded: the newest 1 of 2'));
    expect(within(part).getAllByRole('row')[1]?.textContent).toMatch(
      /Late or missed delivery1001Sentwas due Monday · Crib$/,
    );
    expect(background.requests('aboutEndpoint')).toEqual([]);
    await user.click(within(part).getByRole('button', { name: 'Ask the endpoint' }));
    await within(part).findByText(/^2 insights in force, 3 events, 0 answers/);
  });

  it('exports both halves, and says so when the endpoint did not answer', async () => {
    const background = agent();
    const { user, saved } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Export as JSON' }));
    await within(part).findByText('Saved as a file.');
    const content = JSON.parse(String(saved[0]?.parts[0])) as {
      device: { insights: unknown[] };
      endpoint: { events: unknown[] };
    };
    expect([saved[0]?.name, content.device.insights.length, content.endpoint.events.length]).toEqual([
      'fairside-about-me-2025-05-20.json',
      2,
      3,
    ]);
    background.failures.aboutEndpoint = { code: 'unreachable' };
    await user.click(within(part).getByRole('button', { name: 'Export as JSON' }));
    await within(part).findByText(/without what the endpoint keeps/);
    expect(JSON.parse(String(saved[1]?.parts[0]))).toMatchObject({ endpoint: null });
  });

  it('says that a wish to be erased still waits', async () => {
    const background = agent();
    background.about = { ...background.about, erasure: { access: 'keep', at: '2025-05-12T09:00:00Z' } };
    open(background);
    await within(await section()).findByText(/the wish is kept and carried out at the next sync/);
  });
});

describe('erasing', () => {
  it('says all that goes before the press, and erases what was chosen', async () => {
    const background = agent();
    const { user } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Erase…' }));
    expect(
      within(part)
        .getAllByRole('radio')
        .map((one) => (one as HTMLInputElement).checked),
    ).toEqual([false, true, false]);
    within(part).getByText(/It cannot be undone/);
    await user.click(within(part).getByRole('radio', { name: /and leave the team/ }));
    await user.click(within(part).getByRole('button', { name: 'Erase' }));
    await within(part).findByText('2 insights erased here. Erased on the endpoint too.');
    expect(background.requests('eraseMe')).toEqual([{ endpoint: 'end' }]);
  });

  it('offers this device alone where there is no endpoint, and keeps everything at a press', async () => {
    const background = agent(false);
    const { user } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Erase…' }));
    expect(within(part).getAllByRole('radio')).toHaveLength(1);
    await user.click(within(part).getByRole('button', { name: 'Keep everything' }));
    expect(within(part).queryAllByRole('radio')).toEqual([]);
    expect(document.activeElement).toBe(within(part).getByRole('button', { name: 'Erase…' }));
    expect(background.requests('eraseMe')).toEqual([]);
  });

  it('says why it did not happen', async () => {
    const background = agent();
    background.failures.eraseMe = { code: 'storage_unavailable' };
    const { user } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Erase…' }));
    await user.click(within(part).getByRole('button', { name: 'Erase' }));
    expect((await within(part).findAllByRole('status')).map(({ textContent }) => textContent).join('')).not.toBe('');
    expect(within(part).getAllByRole('radio')).toHaveLength(3);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/team/pack.ts';
import { FakeBackground, team } from './fake-background.ts';
import { open } from './page.tsx';

const pack = (version: number, part: object = {}) => ({ schema: 1, version, name: `Pack ${version}`, ...part });
const section = () => screen.findByRole('region', { name: 'Team pack' });
const file = (content: unknown, name = 'next.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, { type: 'application/json' });

/** A lead whose endpoint has these packs. */
function leadOf(...packs: Record<string, unknown>[]) {
  const background = new FakeBackground();
  background.enrolment = team;
  background.packs = packs;
  return background;
}

describe('the team’s pack', () => {
  it('says which one holds and what it has, and why a newer one does not', async () => {
    const background = new FakeBackground();
    background.team = {
      ...background.team,
      version: 4,
      name: 'Shop',
      since: '2025-05-02T09:00:00Z',
      products: ['Crib', 'Shelf'],
      checks: { off: ['H02'] },
      refused: {
        at: '2025-05-03T09:00:00Z',
        errors: [{ path: 'checks.off.0', message: 'no', reason: 'stopCheck', values: { check: 'K04' } }],
      },
    };
    open(background);
    const part = await section();
    await within(part).findByText('Shop, version 4');
    within(part).getByText('Own tags: 0 · hidden: 0 · products: 2 · areas: 0 · rules off: 1');
    expect(within(part).getByRole('alert').textContent).toContain(
      'checks.off.0 K04 asks before sending; it cannot be switched off or made quieter',
    );
    expect(within(part).queryByLabelText('Pack file (JSON)')).toBeNull();
  });

  it('is published by a lead only after what it changes was shown', async () => {
    const background = leadOf(pack(1));
    const { user } = open(background);
    const part = await section();
    await user.upload(await within(part).findByLabelText('Pack file (JSON)'), file(pack(1, { products: ['Crib'] })));
    await within(part).findByText(/next\.json/);
    expect(part.querySelector('.pack-preview ins')?.textContent).toContain('Crib');
    expect(background.packs).toHaveLength(1);
    await user.click(within(part).getByRole('button', { name: 'Publish' }));
    await within(part).findByText('Published as version 2.');
    expect(background.packs.at(-1)).toMatchObject({ version: 2, products: ['Crib'] });
    expect(background.requests('publishPack')).toMatchObject([{ etag: '"1"' }]);
  });

  it.each([
    ['what is no JSON', '{"schema": 1,', /next\.json could not be read/],
    ['what does not fit', { schema: 1, checks: { off: ['K04'] } }, 'next.json does not fit. Nothing was published.'],
  ])('refuses %s with its reason, and nothing is published', async (_, content, words) => {
    const background = leadOf(pack(1));
    const { user } = open(background);
    const part = await section();
    await user.upload(await within(part).findByLabelText('Pack file (JSON)'), file(content));
    await within(part).findByText(words);
    expect(background.requests('publishPack')).toEqual([]);
  });

  it('leaves it as it is at a press', async () => {
    const background = leadOf(pack(1));
    const { user } = open(background);
    const part = await section();
    await user.upload(await within(part).findByLabelText('Pack file (JSON)'), file(pack(1, { areas: ['Stores'] })));
    await user.click(await within(part).findByRole('button', { name: 'Leave it as it is' }));
    expect(part.querySelector('.pack-preview')).toBeNull();
    expect(background.packs).toHaveLength(1);
  });
});

describe('going back to an older version', () => {
  const local = {
    id: 'local.gift',
    label: { en: 'Gift wrapping', es: 'Papel de regalo' },
    definition: { en: 'Wants it wrapped.', es: 'Lo quiere envuelto.' },
    owner: { en: 'Shop', es: 'Tienda' },
    belongs: [{ language: 'en', text: 'Can you wrap it?' }],
    excludes: [{ language: 'en', text: 'Where is it?', instead: 'log.where' }],
    quadrant: 'leverage',
  };

  it('publishes it anew, keeps the tags added since, and says so before', async () => {
    const background = leadOf(
      pack(1, { products: ['Crib'] }),
      pack(2, { products: [], taxonomy: { version: 1, local: [local] } }),
    );
    const { user } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Go back to 1' }));
    const preview = await waitFor(() => {
      const found = part.querySelector<HTMLElement>('.pack-preview');
      if (found === null) throw new Error('no preview yet');
      return found;
    });
    expect(preview.textContent).toContain('version 1');
    await user.click(within(preview).getByRole('button', { name: 'Publish' }));
    await within(part).findByText('Published as version 3.');
    const published = parsePack(background.packs.at(-1));
    expect(published.ok && published.pack.products).toEqual(['Crib']);
    // A tag the team has used since keeps its name, and is offered no longer.
    expect(published.ok && published.pack.taxonomy.local.map(({ id }) => id)).toEqual(['local.gift']);
    expect(published.ok && published.pack.taxonomy.hidden).toEqual(['local.gift']);
  });

  it('says why when somebody published meanwhile, and changes nothing', async () => {
    const background = leadOf(pack(1, { products: ['Crib'] }), pack(2));
    background.failures.publishPack = { code: 'changed_meanwhile' };
    const { user } = open(background);
    const part = await section();
    await user.click(await within(part).findByRole('button', { name: 'Go back to 1' }));
    await user.click(await within(part).findByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(part.querySelector('[role=status].wrong')?.textContent).not.toBe(''));
    expect(background.packs).toHaveLength(2);
  });

  it('is offered for the older ones alone', async () => {
    open(leadOf(pack(1), pack(2)));
    const part = await section();
    await within(part).findByText('Holds now');
    expect(within(part).getAllByRole('button', { name: /^Go back/ })).toHaveLength(1);
  });
});

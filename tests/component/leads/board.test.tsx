import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown } from './page.tsx';

const filled = () =>
  Object.assign(new FakeBackground([row(1), row(2), row(3, { tag: 'web.self' }), row(4, { tag: 'none.fits' })]), {
    source: 'endpoint' as const,
  });
const quadrant = (name: string) => screen.findByRole('region', { name });
const handle = (name: RegExp) => screen.findByRole('button', { name });
const late = /^Move Late or missed delivery/;

it('counts each tag where the team has put it, and says what stands nowhere', async () => {
  open(filled(), '/leads.html?view=board');
  const eliminate = await quadrant('Eliminate');
  await within(eliminate).findByRole('link', { name: 'Late or missed delivery: 2' });
  expect((await quadrant('Automate')).textContent).toContain('Total 1');
  await shown(/1 insight stands under no quadrant/);
});

it('leads from a number to the insights behind it', async () => {
  const { user } = open(filled(), '/leads.html?view=board&helpdesk=zendesk');
  await user.click(await screen.findByRole('link', { name: 'Eliminate: 2' }));
  await waitFor(() => expect(location.search).toBe('?quadrant=eliminate&helpdesk=zendesk'));
  await shown('2 insights');
});

it('moves a tag by arrow keys, keeps the focus on it, and saves it for the team', async () => {
  const background = filled();
  const { user } = open(background, '/leads.html?view=board');
  (await handle(late)).focus();
  await user.keyboard('{ArrowUp}');
  const automate = await quadrant('Automate');
  await within(automate).findByText('Late or missed delivery');
  expect(document.activeElement).toBe(await handle(late));
  await user.keyboard('{ArrowRight}');
  await within(await quadrant('Leverage')).findByText('Late or missed delivery');
  expect(background.pack).toEqual({ schema: 1 });
  await user.click(screen.getByRole('button', { name: 'Save 1 move for the team' }));
  await waitFor(() => expect(background.pack).toMatchObject({ taxonomy: { quadrants: { 'log.late': 'leverage' } } }));
  await shown("Saved in the team's pack.");
});

it('moves a tag by dragging its handle', async () => {
  const background = filled();
  open(background, '/leads.html?view=board');
  const grip = await handle(late);
  const simplify = await quadrant('Simplify');
  grip.setPointerCapture = () => {};
  for (const list of document.querySelectorAll<HTMLElement>('[data-quadrant]')) {
    const at = list === simplify ? 100 : 0;
    list.getBoundingClientRect = () => new DOMRect(at, 0, 99, 99);
  }
  fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(grip, { pointerId: 1, clientX: 150, clientY: 50 });
  expect(simplify.dataset.over).toBe('true');
  fireEvent.pointerUp(grip, { pointerId: 1, clientX: 150, clientY: 50 });
  await within(await quadrant('Simplify')).findByText('Late or missed delivery');
});

it('lets no tag be taken hold of before the counts have brought it to its place', async () => {
  const background = filled();
  let count = () => {};
  const counted = new Promise<void>((resolve) => {
    count = resolve;
  });
  background.routes['GET /v1/summary'] = async (query) => {
    await counted;
    return background.summary(Object.fromEntries(query));
  };
  const read = background.ask;
  const answered: string[] = [];
  open(
    Object.assign(background, {
      ask: (async (name, request) => {
        const answer = await read(name, request);
        answered.push(name);
        return answer;
      }) as typeof read,
    }),
    '/leads.html?view=board',
  );
  await quadrant('Eliminate');
  await waitFor(() => expect(answered).toContain('readPack'));
  await act(async () => {});
  expect(screen.queryByRole('button', { name: late })).toBeNull();
  count();
  await handle(late);
  await within(await quadrant('Eliminate')).findByRole('link', { name: 'Late or missed delivery: 2' });
});

it('says when somebody else changed the pack, reads it again and keeps the moves', async () => {
  const background = filled();
  const { user } = open(background, '/leads.html?view=board');
  (await handle(late)).focus();
  await user.keyboard('{ArrowRight}');
  const publish = background.publish;
  background.publish = () => {
    background.pack = { schema: 1, taxonomy: { quadrants: { 'web.self': 'eliminate' } } };
    background.publish = publish;
    throw { code: 'changed_meanwhile' };
  };
  await user.click(screen.getByRole('button', { name: 'Save 1 move for the team' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody else changed the pack');
  await within(await quadrant('Eliminate')).findByRole('link', { name: /: 1$/ });
  await user.click(screen.getByRole('button', { name: 'Save 1 move for the team' }));
  await waitFor(() =>
    expect(background.pack).toMatchObject({
      taxonomy: { quadrants: { 'web.self': 'eliminate', 'log.late': 'simplify' } },
    }),
  );
});

it('is for looking where nobody may change it', async () => {
  const background = Object.assign(new FakeBackground([row(1)]), { source: 'device' as const });
  open(background, '/leads.html?view=board');
  await within(await quadrant('Eliminate')).findByRole('link', { name: 'Late or missed delivery: 1' });
  expect(screen.queryByRole('button', { name: late })).toBeNull();
  await shown(/leads change it/);
});

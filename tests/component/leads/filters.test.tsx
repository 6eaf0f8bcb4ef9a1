import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown, tickets } from './page.tsx';

const three = () =>
  new FakeBackground([
    row(1, { excerpt: 'two boxes' }),
    row(2, { tag: 'prd.defect', helpdesk: 'freshdesk' }),
    row(3, { tag: 'log.damage', recorded_at: '2025-05-01T10:00:00Z', note: 'two dents' }),
  ]);

it('shows the view a link names', async () => {
  open(three(), '/leads.html?function=log&text=two&from=2025-05-10');
  await shown('1 insight');
  expect(tickets()).toEqual(['1001']);
  expect(screen.getByLabelText('Function')).toHaveProperty('value', 'log');
  expect(screen.getByLabelText('Text')).toHaveProperty('value', 'two');
  expect(screen.getByLabelText('From')).toHaveProperty('value', '2025-05-10');
});

it('writes every choice to the address', async () => {
  const { user } = open(three());
  await shown('3 insights');
  await user.selectOptions(screen.getByLabelText('Function'), 'Logistics');
  await shown('2 insights');
  expect(location.search).toBe('?function=log');
  await user.type(screen.getByLabelText('Text'), 'dents{Enter}');
  await shown('1 insight');
  expect(location.search).toBe('?function=log&text=dents');
  expect(tickets()).toEqual(['1003']);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await shown('3 insights');
  expect(location.search).toBe('');
});

it('makes one step back of however many keys', async () => {
  const { user } = open(three());
  await shown('3 insights');
  const before = history.length;
  await user.type(screen.getByLabelText('Text'), 'two');
  await shown('2 insights');
  await user.type(screen.getByLabelText('Text'), ' dents');
  await shown('1 insight');
  expect(history.length).toBe(before + 1);
});

it('follows the back button', async () => {
  open(three(), '/leads.html?tag=prd.defect');
  await shown('1 insight');
  history.replaceState(null, '', '/leads.html?helpdesk=zendesk');
  dispatchEvent(new PopStateEvent('popstate'));
  await shown('2 insights');
  expect(screen.getByLabelText('Helpdesk')).toHaveProperty('value', 'zendesk');
  expect(screen.getByLabelText('Tag')).toHaveProperty('value', '');
});

it('says in words what of the address it could not read', async () => {
  open(three(), '/leads.html?from=banana&tag=log.late');
  expect((await screen.findByRole('alert')).textContent).toContain('From: “banana” is not a day');
  await shown('1 insight');
});

it("lets go of a tag that is not the chosen function's", async () => {
  const { user } = open(three(), '/leads.html?tag=prd.defect');
  await shown('1 insight');
  await user.selectOptions(screen.getByLabelText('Function'), 'Logistics');
  await shown('2 insights');
  expect(location.search).toBe('?function=log');
});

it('narrows to a tag or a week by its bar', async () => {
  const { user } = open(three());
  await shown('3 insights');
  await user.click(screen.getByRole('link', { name: 'It broke or does not work' }));
  await shown('1 insight');
  expect(location.search).toBe('?tag=prd.defect');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await user.click(screen.getByText('Weeks as a table'));
  await user.click(screen.getByRole('link', { name: '28 Apr 2025' }));
  await waitFor(() => expect(location.search).toBe('?from=2025-04-28&to=2025-05-04'));
  await waitFor(() => expect(tickets()).toEqual(['1003']));
});

import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { open } from './page.tsx';

const macros = JSON.stringify({
  macros: [
    { title: 'Clean', actions: [{ field: 'comment_value', value: 'Your part leaves on Monday at 9.' }] },
    {
      title: 'Late',
      actions: [{ field: 'comment_value_html', value: '<p>Hi {{ticket.requester.name}}, it will arrive soon.</p>' }],
    },
    { title: 'Gap', actions: [{ field: 'comment_value', value: 'Hi [NAME], it leaves on Monday.' }] },
    { title: 'Status', actions: [{ field: 'status', value: 'solved' }] },
  ],
});
const file = (text: string, name = 'macros.json') => new File([text], name);

async function section(background = new FakeBackground()) {
  const opened = open(background);
  const field = await screen.findByLabelText(/^(Choose a file|Elija un archivo)/);
  return { ...opened, field };
}
const names = () => [...document.querySelectorAll('.reply-name')].map((one) => one.textContent);

it('ranks a file, the most serious first, with words, why and rewrite, and says what was left out', async () => {
  const { user, field } = await section();
  await user.upload(field, file(macros));
  const list = await screen.findByRole('list', { name: 'Saved replies, the most serious first' });
  expect(names()).toEqual(['Gap', 'Late', 'Clean']);
  screen.getByText('macros.json: 3 replies checked. 2 with something to look at.');
  const late = within(list).getByText('Late').closest('li');
  expect(late?.textContent).toContain('1 to fix');
  expect(late?.querySelector('q')?.textContent).toBe('soon');
  expect(late?.textContent).toContain('Hi {{ticket.requester.name}}, it will arrive soon.');
  expect(late?.textContent).not.toContain('K04');
  screen.getByText('1 thing was left out:');
  expect(screen.getByText('Row 4').parentElement?.textContent).toBe(
    'Row 4 Status It has no reply text (macros.3.actions).',
  );
});

it('goes out as CSV', async () => {
  const { user, field, saved } = await section();
  await user.upload(field, file(macros));
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect(saved[0]?.name).toBe('fairside-saved-replies-2025-05-20.csv');
  const rows = Papa.parse<Record<string, string>>(saved[0]?.parts.join('').slice(1) ?? '', { header: true }).data;
  expect(rows.slice(0, 2)).toMatchObject([
    { rank: '1', name: 'Gap', check: 'K04', words: '[NAME]' },
    { rank: '2', name: 'Late', check: 'H02', words: 'soon' },
  ]);
});

it('takes a file that is dropped', async () => {
  const { field } = await section();
  const area = field.parentElement ?? field;
  const event = createEvent.drop(area);
  Object.defineProperty(event, 'dataTransfer', {
    value: { files: [file('title,body\nOne,It comes soon.\n', 'a.csv')] },
  });
  fireEvent(area, event);
  expect(event.defaultPrevented).toBe(true);
  await screen.findByText('a.csv: 1 reply checked. 1 with something to look at.');
});

it.each([
  ['{"macros": [', 'It begins as JSON, but is not whole.'],
  ['{"views": []}', 'It is JSON, but holds neither macros nor canned responses.'],
  ['id,body\n1,Hello.', 'Row 1 No column title or name. The columns are: id, body'],
  ['', 'There is nothing in the file.'],
])('says what is wrong with %j', async (text, sentence) => {
  const { user, field } = await section();
  await user.upload(field, file(text));
  await screen.findByText('macros.json: no reply could be read.');
  expect(document.querySelector('.notice li')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(sentence);
});

it('leaves out the rules that are off for me', async () => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, mutedChecks: ['H02'] };
  const { user, field } = await section(background);
  await user.upload(field, file('title,body\nOne,It will arrive soon.\n'));
  await screen.findByText(/1 reply checked\. 0 with something to look at\. 1 rule is off for you/);
});

it('sends nothing', async () => {
  const background = new FakeBackground();
  const { user, field } = await section(background);
  await user.upload(field, file(macros));
  await screen.findByText(/3 replies checked/);
  const carried = background.asked.map(({ request }) => JSON.stringify(request));
  expect(carried.length).toBeGreaterThan(3);
  expect(carried.filter((request) => request !== '{}' && request !== '{"limit":100}')).toEqual([]);
});

it.each(['en', 'es'] as const)('has nothing for axe to find (%s)', async (language) => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language };
  const { user, field, container } = await section(background);
  await user.upload(field, file(macros));
  await screen.findByRole('button', { name: /^(Export|Exportar) CSV$/ });
  for (const summary of container.querySelectorAll<HTMLElement>('.reply summary')) await user.click(summary);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

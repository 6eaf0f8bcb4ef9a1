import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { createReviewer } from '../../../lib/guidance/review.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { FakeBackground, fails, ok } from './fake-background.ts';
import { ticket } from './fake-helpdesk.ts';
import { onTicket, openPanel } from './open-panel.tsx';
import { finding, sampleReview } from './samples.ts';

const fixed = {
  tag: 'log.late',
  state: 'fixed',
  sentence: 'The carrier now delivers on Saturdays too.',
  by: 'Ana Ruiz',
  byArea: 'Logistics',
  at: '2025-05-20T09:00:00Z',
} as const satisfies Partial<OwnInsight>;

/** A panel whose device holds these insights; `loud` makes the checks find something in every draft. */
async function open(parts: readonly (Partial<OwnInsight> & Pick<OwnInsight, 'tag'>)[], loud = false) {
  const background = new FakeBackground();
  background.insights = parts.map((part) => background.insight(part));
  background.answer('ownImpact', () =>
    ok({ since: {}, before: { fixed: parts.length }, decided: background.insights }),
  );
  const opened = await openPanel({ background });
  opened.review.says = sampleReview({ findings: loud ? [finding('H01', 'Saturdays')] : [] });
  return opened;
}
const card = () => screen.findByRole('region', { name: 'This customer waits for an answer' });
const list = () => document.querySelector<HTMLElement>('.waiting');
const press = (name: string) => screen.getByRole('button', { name });

describe('on a ticket whose matter is fixed', () => {
  it('the draft stands ready with the requester’s name and goes in by a press alone', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }]);
    await onTicket(opened, '1001', 'Half a sentence');
    const section = await card();
    expect(section.querySelector('blockquote')?.textContent).toMatch(
      /^Hello Dana,\n.*carrier now delivers on Saturdays/s,
    );
    expect(section.textContent).toContain('Ana Ruiz, Logistics, 20 May 2025');
    const text = section.querySelector('blockquote')?.textContent;
    expect(opened.helpdesk.inserted).toEqual([]);
    await opened.user.click(press('Insert'));
    expect(opened.helpdesk.inserted).toEqual([{ ticket: '1001', text }]);
    await within(section).findByText('Inserted. Read it before you send it.');
  });

  it('goes in once, however often it is pressed while the editor takes it', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }]);
    await onTicket(opened, '1001', 'Half a sentence');
    await card();
    let over = () => {};
    opened.helpdesk.inserting = new Promise((resolve) => {
      over = resolve;
    });
    await opened.user.click(press('Insert'));
    await opened.user.click(press('Insert'));
    await act(async () => over());
    expect(opened.helpdesk.inserted).toHaveLength(1);
  });

  it('says where it went when there is no reply, and when the editor took nothing', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }]);
    await onTicket(opened, '1001');
    const section = await card();
    opened.helpdesk.insertOutcome = 'changed';
    await opened.user.click(press('Insert'));
    await within(section).findByText('Open a reply to the customer first.');
    opened.helpdesk.insertOutcome = 'not-placed';
    await opened.user.click(press('Insert'));
    await within(section).findByText(/Copied instead/);
    expect(opened.copied).toHaveLength(1);
  });

  it('leaves out a sentence that the checks would not let pass, and says that how is missing', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }], true);
    await onTicket(opened, '1001');
    const section = await card();
    expect(section.querySelector('blockquote')?.textContent).not.toContain('Saturdays');
    within(section).getByText('It does not say how: put that in your own words.');
  });

  it('is in the customer’s language, whatever the panel’s is', async () => {
    const opened = await open([
      { ...fixed, sentence: 'El transportista reparte los sábados.', language: 'es', ref: ticket('1001') },
    ]);
    await onTicket(opened, '1001');
    const quote = (await card()).querySelector('blockquote');
    expect([quote?.lang, quote?.textContent?.slice(0, 4)]).toEqual(['es', 'Hola']);
  });

  it('goes once the customer was told, on this ticket and in the list, and comes back with another decision', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }]);
    await onTicket(opened, '1001');
    const section = await card();
    await opened.user.click(within(section).getByRole('button', { name: 'Told' }));
    expect(screen.queryByRole('region', { name: /waits for an answer/ })).toBeNull();
    expect(list()).toBeNull();
    opened.background.insights = opened.background.insights.map((one) => ({ ...one, at: '2025-06-01T09:00:00Z' }));
    await act(async () => opened.background.tell('insights'));
    await card();
  });

  it.each([
    ['praise', { ...fixed, tag: 'svc.praise' }],
    ['what is the agent’s own', { ...fixed, tag: 'int.wait' }],
    ['what is only accepted', { ...fixed, state: 'accepted' }],
  ] as const)('does not speak of %s', async (_, part) => {
    const opened = await open([{ ...part, ref: ticket('1001') }]);
    await onTicket(opened, '1001', 'A draft.');
    await screen.findByRole('list', { name: 'Five questions' });
    expect([document.querySelector('.tell'), list()]).toEqual([null, null]);
  });
});

describe('my tickets that wait', () => {
  it('are listed under their answer, each with a draft to copy and the way to the ticket', async () => {
    const opened = await open([
      { ...fixed, ref: ticket('1001') },
      { ...fixed, ref: ticket('1003'), language: 'es' },
      { ...fixed, tag: 'log.where', ref: ticket('1001') },
      { ...fixed, sentence: 'Another answer.', ref: ticket('1004') },
    ]);
    expect([...document.querySelectorAll('.waiting > summary')].map((one) => one.textContent)).toEqual([
      '2 of your tickets wait for this answer',
      '1 of your tickets waits for this answer',
    ]);
    await opened.user.click(screen.getByText('2 of your tickets wait for this answer'));
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    const link = screen.getByRole('link', { name: 'Open #1003 with the draft ready' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([
      'https://practice.zendesk.com/agent/tickets/1003',
      '_blank',
    ]);
    await opened.user.click(press('Copy the draft for #1003'));
    expect(opened.copied[0]).toMatch(/^Hola:\n/);
    const reviewer = createReviewer();
    for (const { severity } of reviewer.review({ draft: opened.copied[0] ?? '' }).findings)
      expect(['consider', 'hint']).toContain(severity);
    await opened.user.click(press('The customer of #1003 has been told'));
    screen.getAllByText('1 of your tickets waits for this answer');
    expect(opened.background.settings.told).toEqual(['insight-2 2025-05-20T09:00:00Z']);
  });

  it('say why when it could not be remembered', async () => {
    const opened = await open([{ ...fixed, ref: ticket('1001') }]);
    opened.background.answer('changeSettings', () => fails('storage_full'));
    await opened.user.click(screen.getByText('1 of your tickets waits for this answer'));
    await opened.user.click(press('The customer of #1001 has been told'));
    expect(list()?.querySelector('.problem')?.textContent).not.toBe('');
  });
});

import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { onTicket, openPanel, region } from './open-panel.tsx';
import { finding, sampleReview } from './samples.ts';

const line = () => document.querySelector<HTMLElement>('.health[data-missing]');
const spanish = () => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language: 'es' };
  return background;
};
/** A ticket whose page lost these marks, its reply box among them where `noDraft` says so. */
async function broken(missing: readonly string[], noDraft = false, options: Parameters<typeof openPanel>[0] = {}) {
  const opened = await openPanel(options);
  await act(async () => {
    opened.helpdesk.show('1001');
    opened.helpdesk.context('1001');
    opened.helpdesk.draft('1001', noDraft ? null : { text: '', kind: 'public' });
    opened.helpdesk.health('1001', missing, { noDraft });
  });
  return opened;
}

describe('a page that changed', () => {
  it('is not spoken of while it is as known', async () => {
    await broken([]);
    expect(line()).toBeNull();
  });
  it.each([
    ['en', 'Not readable here: reply box, send button. Tags still work.'],
    ['es', 'No se puede leer aquí: cuadro de respuesta, botón de enviar. Las etiquetas siguen funcionando.'],
  ] as const)('is said in one line that names the parts (%s)', async (language, words) => {
    await broken(['composer', 'send'], true, { background: language === 'es' ? spanish() : new FakeBackground() });
    expect(line()?.textContent).toBe(words);
    expect(line()?.dataset).toMatchObject({ missing: 'composer send', lost: 'true' });
  });
  it('names three of many parts, and a part it has no words for by its mark', async () => {
    await broken(['somethingNew', 'composer', 'send', 'subject', 'log']);
    expect(line()?.textContent).toContain('somethingNew, reply box, send button, 2 more.');
  });
  it('is a quieter line where the helpdesk’s API says the same', async () => {
    const { helpdesk } = await broken([]);
    const mark = { name: 'subject', expected: 'one', use: 'thread', found: [0], fits: false } as const;
    await act(async () => helpdesk.health('1001', ['subject'], { marks: [mark] }));
    expect(line()?.textContent).toBe('Changed here: subject. Read another way.');
    expect(line()?.dataset.lost).toBe('false');
  });
  it('gives a report to copy that holds names and counts, and no word of the ticket', async () => {
    const { user, copied } = await broken(['composer'], true);
    await user.click(screen.getByRole('button', { name: 'Report', expanded: false }));
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    screen.getByText('Copied');
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain('Fairside 1.2.3 on zendesk, Chrome 156\nmissing: composer\n');
    expect(copied[0]).toContain('thread from: api');
    expect(copied[0]).toMatch(/^! composer +one +0 0$/m);
    for (const secret of ['1001', 'practice', 'crib', 'Dana']) expect(copied[0]).not.toContain(secret);
  });
  it('can be hidden, until another part is missing', async () => {
    const { user, helpdesk } = await broken(['composer']);
    await user.click(screen.getByRole('button', { name: 'Report' }));
    await user.click(screen.getByRole('button', { name: 'Hide on this page' }));
    expect(line()).toBeNull();
    await act(async () => helpdesk.health('1001', ['composer', 'send']));
    expect(line()).not.toBeNull();
  });
  it('goes with the ticket, and when the page is well again', async () => {
    const opened = await broken(['composer']);
    await act(async () => opened.helpdesk.health('1001', []));
    expect(line()).toBeNull();
    await act(async () => opened.helpdesk.health('1001', ['composer']));
    expect(line()).not.toBeNull();
    await onTicket(opened, '1002');
    expect(line()).toBeNull();
  });
  it('leaves the tags as they are', async () => {
    const { user, background } = await broken(['composer', 'number'], true);
    await user.click(document.querySelector('[data-tag="log.late"]') ?? document.body);
    expect(background.times('record')).toBe(1);
  });
});

describe('a draft that cannot be read', () => {
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^(Draft|Borrador)$/ });

  it('is pasted into a box of the panel, and guidance works there', async () => {
    const opened = await broken(['composer'], true);
    expect(region('Reply').textContent).toContain('Guidance works on what you paste below.');
    opened.review.says = sampleReview({
      findings: [{ ...finding('H01', 'We guarantee'), replacement: 'We will send' }],
    });
    await opened.user.click(box());
    await opened.user.paste('We guarantee it.');
    const use = await screen.findByRole('button', { name: 'Use rewrite' });
    expect(opened.review.seen.at(-1)).toMatchObject({
      draft: 'We guarantee it.',
      kind: 'public',
      requester: 'Dana Kent',
    });
    expect(opened.helpdesk.marks).toEqual([]);
    await opened.user.click(use);
    expect(box().value).toBe('We will send it.');
    expect(opened.helpdesk.changes).toEqual([]);
    await opened.user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(opened.copied).toEqual(['We will send it.']);
  });
  it('is asked for on no page that can be read, that is closed, or that only waits for Reply to be pressed', async () => {
    const opened = await broken([], false);
    expect(screen.queryByRole('textbox', { name: 'Draft' })).toBeNull();
    await act(async () => opened.helpdesk.draft('1001', null));
    expect(region('Reply').textContent).toContain('Press Reply to see guidance.');
    expect(screen.queryByRole('textbox', { name: 'Draft' })).toBeNull();
    await act(async () => {
      opened.helpdesk.show('1002');
      opened.helpdesk.context('1002', { closed: true });
      opened.helpdesk.draft('1002', null);
      opened.helpdesk.health('1002', ['composer'], { noDraft: true });
    });
    expect(region('Reply').textContent).toContain('This ticket is closed');
    expect(screen.queryByRole('textbox', { name: 'Draft' })).toBeNull();
  });
  it('stays with its ticket', async () => {
    const { user, helpdesk } = await broken(['composer'], true);
    await user.click(box());
    await user.paste('For 1001.');
    await act(async () => {
      helpdesk.show('1002');
      helpdesk.draft('1002', null);
      helpdesk.health('1002', ['composer'], { noDraft: true });
    });
    expect(box().value).toBe('');
    await act(async () => {
      helpdesk.show('1001');
      helpdesk.draft('1001', null);
      helpdesk.health('1001', ['composer'], { noDraft: true });
    });
    expect(box().value).toBe('For 1001.');
  });
  it('gives way to the page’s own draft as soon as that can be read', async () => {
    const { user, helpdesk, panel } = await broken(['composer'], true);
    await user.click(box());
    await user.paste('Pasted.');
    await act(async () => helpdesk.draft('1001', { text: 'On the page.', kind: 'public' }));
    expect(screen.queryByRole('textbox', { name: 'Draft' })).toBeNull();
    expect(panel.store.getState().draft).toEqual({ text: 'On the page.', kind: 'public' });
  });
  it.each(['en', 'es'] as const)('passes axe, line and report open (%s)', async (language) => {
    const background = language === 'es' ? spanish() : new FakeBackground();
    const { container, user } = await broken(['composer'], true, { background });
    await user.click(screen.getByRole('button', { name: /^(Report|Informe)$/ }));
    await user.click(box());
    await user.paste('A draft.');
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('a new message', () => {
  it('is read, and guidance follows; until then the known conversation stands', async () => {
    const opened = await openPanel();
    await onTicket(opened, '1001', 'A draft.');
    await act(async () => opened.helpdesk.newMessage('1001'));
    expect(opened.panel.store.getState().context?.thread).toHaveLength(1);
    await act(async () =>
      opened.helpdesk.context('1001', { thread: [{ from: 'customer', text: 'And where is my refund?' }] }),
    );
    expect(opened.panel.store.getState().context?.thread[0]?.text).toBe('And where is my refund?');
  });
});

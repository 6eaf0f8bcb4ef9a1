import { describe, expect, it } from 'vitest';
import { builtInTags, taxonomyVersion } from '../../../lib/insights/tag-ids.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import { createBackground, ref, ticketTab } from './background.ts';

const late = { ref, tag: 'log.late', language: 'es-MX' };

describe('the border of the background', () => {
  const wrong: [string, unknown, unknown, string][] = [
    ['no such message', 'dropEverything', {}, 'no message dropEverything'],
    ['a name of every object', 'constructor', {}, 'no message constructor'],
    ['no name at all', 7, {}, 'no message 7'],
    ['no request', 'record', undefined, 'record'],
    ['a ticket that is no number', 'record', { ...late, ref: { ...ref, ticket: '42; drop' } }, 'record.ref.ticket'],
    ['a helpdesk nobody knows', 'record', { ...late, ref: { ...ref, helpdesk: 'other' } }, 'record.ref.helpdesk'],
    ['a tag that is no text', 'record', { ...late, tag: 7 }, 'record.tag'],
    ['a tag that is no id', 'record', { ...late, tag: 'Late delivery' }, 'record.tag'],
    ['a list without end', 'ownInsights', { limit: 1e9 }, 'ownInsights.limit'],
    ['a width beyond the panel', 'changeSettings', { width: 9000 }, 'changeSettings.width'],
  ];
  it.each(wrong)('refuses %s, naming the place', async (_, name, request, detail) => {
    const { tab, store } = createBackground();
    expect(await tab(name, request)).toEqual({ ok: false, error: { code: 'invalid_request', detail } });
    expect((await store.ownInsights(1)).total).toBe(0);
  });

  it('refuses a sender before it looks at the request', async () => {
    const { tab, page } = createBackground();
    expect(await tab('enrol', {})).toMatchObject({ error: { code: 'sender_refused' } });
    expect(await page('record', late)).toMatchObject({ error: { code: 'sender_refused' } });
  });

  it('refuses a tag the taxonomy does not hold, and takes a team’s own', async () => {
    const { tab } = createBackground();
    expect(await tab('record', { ...late, tag: 'log.nothing' })).toEqual({
      ok: false,
      error: { code: 'unknown_tag', detail: 'log.nothing' },
    });
    expect(await tab('record', { ...late, tag: 'local.boats' })).toMatchObject({ ok: true });
  });

  it('turns what breaks inside into a code', async () => {
    const { tab, device, openSidebar } = createBackground();
    openSidebar.mockRejectedValueOnce(new Error('the tab is gone'));
    expect(await tab('openSidebar', {})).toEqual({
      ok: false,
      error: { code: 'no_answer', detail: 'the tab is gone' },
    });
    device.storage.get = () => Promise.reject(new Error('no storage'));
    expect(await tab('settings', {})).toMatchObject({ ok: false, error: { code: 'no_answer' } });
  });
});

describe('messages', () => {
  it('know the tags of the taxonomy', () => {
    expect([...builtInTags]).toEqual(taxonomy.tags.map(({ id }) => id));
    expect(taxonomyVersion).toBe(taxonomy.version);
  });

  it('record, record again, show and take back one press', async () => {
    const { tab, page, notify, captured } = createBackground();
    const first = await tab('record', late);
    expect(first).toMatchObject({
      ok: true,
      value: { again: false, insight: { tag: 'log.late', language: 'es', ref } },
    });
    expect(notify).toHaveBeenCalledWith(['insights', 'sync']);
    expect(captured).toHaveBeenCalledOnce();
    expect(await tab('record', late)).toMatchObject({ ok: true, value: { again: true } });
    expect(captured).toHaveBeenCalledOnce();
    const pressed = await tab('pressedOn', { ref });
    expect(pressed).toMatchObject({ ok: true, value: [{ state: 'waiting' }] });
    const id = pressed.ok && Array.isArray(pressed.value) ? pressed.value[0].id : '';
    expect(await page('withdraw', { id })).toMatchObject({ ok: true, value: { id, state: 'withdrawn' } });
    expect(await tab('pressedOn', { ref })).toEqual({ ok: true, value: [] });
    expect(await page('withdraw', { id: 'nothing' })).toMatchObject({ error: { code: 'not_found' } });
  });

  it('never fail a press for its language', async () => {
    const { tab } = createBackground();
    const languages = ['', 'klingon', 'ES', 'pt_BR'];
    const seen = [];
    for (const [n, language] of languages.entries()) {
      const answer = await tab('record', { ...late, language, ref: { ...ref, ticket: `${n}` } });
      seen.push(answer.ok && (answer.value as { insight: { language: string } }).insight.language);
    }
    expect(seen).toEqual(['und', 'und', 'es', 'pt']);
  });

  it('bring the sidebar into the tab that asked', async () => {
    const { tab, openSidebar } = createBackground();
    expect(await tab('openSidebar', {})).toEqual({ ok: true, value: {} });
    expect(openSidebar).toHaveBeenCalledWith(ticketTab);
  });

  it('say how the sync stands, before and after a try', async () => {
    const { tab, syncNow } = createBackground();
    await tab('record', late);
    const status = { mode: 'local', waiting: 1, setAside: 0, lastError: null, nextTryAt: null };
    expect(await tab('syncStatus', {})).toMatchObject({ ok: true, value: status });
    expect(await tab('syncNow', {})).toMatchObject({ ok: true, value: status });
    expect(syncNow).toHaveBeenCalledWith('asked');
  });

  it('change settings and tell the others', async () => {
    const { page, tab, notify } = createBackground();
    const changed = await page('changeSettings', { language: 'es', width: undefined });
    expect(changed).toMatchObject({ ok: true, value: { language: 'es', width: 360 } });
    expect(notify).toHaveBeenCalledWith(['settings']);
    expect(await tab('settings', {})).toEqual(changed);
  });

  it('give pages this device’s own rows while it is not enrolled, and say plainly when enrolling fails', async () => {
    const { tab, page } = createBackground();
    await tab('record', late);
    expect(await page('enrolment', {})).toEqual({ ok: true, value: null });
    expect(await page('leadInsights', { filter: {}, cursor: null })).toMatchObject({
      ok: true,
      value: { source: 'device', total: 1 },
    });
    expect(await page('enrol', { url: 'http://fairside.example.com', invite: '12345678' })).toMatchObject({
      error: { code: 'insecure_url' },
    });
    expect(await page('enrol', { url: 'fairside.example.com', invite: '12345678' })).toMatchObject({
      error: { code: 'unreachable', detail: 'fairside.example.com' },
    });
    expect(await page('leave', {})).toEqual({ ok: true, value: {} });
    expect(await page('setAside', {})).toEqual({ ok: true, value: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { withoutIds } from '../../without-ids.ts';
import { createBackground, ref } from './background.ts';

async function recorded() {
  const background = createBackground();
  const answer = await background.tab('record', { ref, tag: 'log.late', language: 'en' });
  const { insight } = (answer as { value: { insight: { id: string } } }).value;
  return { ...background, id: insight.id };
}

describe('the message that says more of an insight', () => {
  it('stores it, tells of it and wakes the sync', async () => {
    const { tab, id, notify, captured } = await recorded();
    const change = { product: 'Kettle 2', money: { amount: 12.5, currency: 'EUR' }, urgent: true };
    expect(await tab('amend', { id, change })).toMatchObject({ ok: true, value: { id, ...change } });
    expect(notify).toHaveBeenLastCalledWith(['insights', 'sync']);
    expect(captured).toHaveBeenCalledTimes(2);
  });

  it('masks numbers once more, in every written part, and takes an emptied one away', async () => {
    const { tab, id, device } = await recorded();
    const written = 'write to ana@example.com about 4111 1111 1111 1111';
    const change = { excerpt: written, note: written, asked: written, product: written, area: '  ' };
    const answer = await tab('amend', { id, change });
    const masked = 'write to [e-mail] about [card]';
    expect(answer).toMatchObject({
      ok: true,
      value: { excerpt: masked, note: masked, asked: masked, product: masked },
    });
    expect(answer).not.toHaveProperty('value.area');
    expect(withoutIds(JSON.stringify(device.storage.entries))).not.toMatch(/ana@|4111/);
  });

  it('is refused with its place when it does not fit, and from a page', async () => {
    const { tab, page, id } = await recorded();
    expect(await tab('amend', { id, change: { note: 'x'.repeat(141) } })).toMatchObject({
      ok: false,
      error: { code: 'invalid_request', detail: 'amend.change.note' },
    });
    expect(await tab('amend', { id, change: { due: 'soon' } })).toMatchObject({
      error: { detail: 'amend.change.due' },
    });
    expect(await tab('amend', { id: 'other', change: {} })).toMatchObject({ error: { code: 'not_found' } });
    expect(await page('amend', { id, change: {} })).toMatchObject({ error: { code: 'sender_refused' } });
  });

  it('marks risk as urgent from the press on, and takes “none fits” like a tag', async () => {
    const { tab } = createBackground();
    const press = (tag: string) => tab('record', { ref, tag, language: 'en' });
    expect(await press('saf.risk')).toMatchObject({ value: { insight: { urgent: true } } });
    expect(await press('none.fits')).toMatchObject({ value: { insight: { tag: 'none.fits' }, again: false } });
    expect(await press('none.other')).toMatchObject({ error: { code: 'unknown_tag' } });
  });
});

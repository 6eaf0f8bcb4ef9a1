import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../helpdesks/server.ts';
import { type Helpdesk, openReply, pressTag, putText } from './page-parts.ts';
import { complaintsOf, inTurn, severalAtOnce } from './quiet.ts';
import { World } from './world.ts';

const html = '<!doctype html><title>Sign in</title><form action="/login"></form>';
let answerAtLast = () => {};
const never = new Promise<void>((resolve) => {
  answerAtLast = resolve;
});
/** What a helpdesk's API may do. The page itself is whole in all of them. */
const faults: Readonly<Record<string, Fault>> = {
  'signed-out': { status: 401, body: '{"error":"Couldn\'t authenticate you"}' },
  refused: { status: 403, body: '{"error":"Forbidden"}' },
  'ticket-deleted': { status: 404, body: '{"error":"RecordNotFound"}' },
  'asked-too-much': { status: 429, headers: { 'Retry-After': '600' }, body: 'Too many requests' },
  broken: { status: 500, body: 'Internal error' },
  slow: { until: never },
  garbage: { status: 200, body: '{"ticket": [1, {"comments": "no"}], ' },
  'other-shape': { status: 200, body: '{"ticket":{"id":{},"subject":7},"comments":{"a":1},"conversations":7}' },
  'login-page': { status: 200, body: html, contentType: 'text/html' },
  unreachable: { drop: true },
};
const cases = Object.keys(faults).flatMap((name) =>
  (['zendesk', 'freshdesk'] as const).map((helpdesk) => ({ name, helpdesk })),
);

describe('a helpdesk’s API that fails', () => {
  let world: World;
  const outcomes = new Map<string, { readonly complaints: readonly string[]; readonly calls: number }>();
  const atTheScreen = inTurn();
  const key = (helpdesk: Helpdesk, name: string) => `${name}.${helpdesk}.com`;
  beforeAll(async () => {
    world = await World.open();
    await severalAtOnce(cases, async ({ name, helpdesk }) => {
      const host = key(helpdesk, name);
      world.helpdesks.state.site(host).fail(faults[name] ?? {});
      const page = await atTheScreen(() => world.context.newPage());
      const complaints = complaintsOf(page);
      await page.goto(`https://${host}/${helpdesk === 'zendesk' ? 'agent' : 'a'}/tickets/1001?open=1001`);
      await page.locator('fairside-sidebar[data-state="open"]').waitFor();
      const editor = await openReply(page, helpdesk);
      await atTheScreen(async () => {
        await page.bringToFront();
        await editor.click();
        await putText(page, 'Could you please send us your order number?');
      });
      // Only the thread says that it was given already: the page's own messages serve.
      await page.locator('fairside-sidebar li[data-check="U03"]').waitFor();
      // A tab behind another draws slowly, and a press waits for what is drawn.
      await atTheScreen(async () => {
        await page.bringToFront();
        await pressTag(page, 'log.late');
      });
      // A connection that was cut is tried again by the browser itself.
      const calls = world.helpdesks.log.filter(
        (one) => one.host === host && one.path.startsWith('/api/') && one.status !== 0,
      ).length;
      outcomes.set(host, { complaints, calls });
      await page.close();
    });
    answerAtLast();
  }, 240_000);
  afterAll(() => world?.close());

  it.each(cases)('$name: the page serves, tags are recorded, nothing is thrown ($helpdesk)', ({ name, helpdesk }) => {
    const outcome = outcomes.get(key(helpdesk, name));
    expect(outcome?.complaints).toEqual([]);
    // No case makes it ask again and again: an account's allowance is everybody's.
    expect(outcome?.calls).toBeLessThanOrEqual(4);
  });
  it('stores each press for its own ticket', async () => {
    const rows = (await world.stored('insights')).map((row) => JSON.stringify(row));
    for (const { name, helpdesk } of cases)
      expect(rows.filter((row) => row.includes(`"${key(helpdesk, name)}"`))).toHaveLength(1);
  });
});

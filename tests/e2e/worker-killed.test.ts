import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { pressTag, status } from './page-parts.ts';
import { World } from './world.ts';

/** By ticket: one holds three, and the agent's own. */
const pressed = [
  [1001, ['log.late', 'bil.wrong', 'web.fault', 'int.wait']],
  [1002, ['prd.use', 'svc.again', 'rel.churn']],
] as const;
const tags = pressed.flatMap(([, list]) => list);

describe('the worker killed in the middle of a batch', () => {
  let world: World;
  let proxy: FaultProxy;
  beforeAll(async () => {
    world = await World.open({ endpoint: true });
    proxy = await startFaultProxy(world.endpointUrl);
    await world.enrol('lead', proxy.url);
  });
  afterAll(async () => {
    await proxy?.close();
    await world?.close();
  });

  it('loses nothing and doubles nothing: committed on the endpoint, unknown to the device, killed, sent again', async () => {
    const pages = [];
    for (const [ticket] of pressed) pages.push(await world.ticket('zendesk', ticket));
    proxy.mode = 'hold-answer';
    for (const [index, page] of pages.entries()) {
      // A tab behind another draws slowly, and a press waits for what is drawn.
      await page.bringToFront();
      for (const tag of pressed[index]?.[1] ?? []) await pressTag(page, tag);
    }
    await proxy.held();
    await world.killWorker();
    proxy.cut();
    expect((await world.stored('outbox')).length).toBe(tags.length);

    proxy.mode = 'pass';
    const options = await world.page('options.html');
    await options.getByRole('button', { name: /^Try now/ }).click();
    for (const page of pages) await status(page).getByText('All synced').waitFor();
    const rows = await world.sql('select tag, count(*)::int as n from insights group by tag order by tag');
    expect(rows).toEqual([...tags].sort().map((tag) => ({ tag, n: 1 })));
    expect(await world.stored('outbox')).toEqual([]);
    expect(proxy.pushes).toBeGreaterThanOrEqual(2);
  });
});

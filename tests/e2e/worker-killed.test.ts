import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { pressTag, status } from './page-parts.ts';
import { World } from './world.ts';

const tags = ['log.late', 'bil.wrong', 'web.fault', 'svc.again', 'rel.churn', 'prd.use', 'prd.need'];

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
    const page = await world.ticket('zendesk', 1001);
    proxy.mode = 'hold-answer';
    for (const tag of tags) await pressTag(page, tag);
    await proxy.held();
    await world.killWorker();
    proxy.cut();
    expect((await world.stored('outbox')).length).toBe(tags.length);

    proxy.mode = 'pass';
    const options = await world.page('options.html');
    await options.getByRole('button', { name: /^Try now/ }).click();
    await status(page).getByText('All synced').waitFor();
    const rows = await world.sql('select tag, count(*)::int as n from insights group by tag order by tag');
    expect(rows).toEqual([...tags].sort().map((tag) => ({ tag, n: 1 })));
    expect(await world.stored('outbox')).toEqual([]);
    expect(proxy.pushes).toBeGreaterThanOrEqual(2);
  });
});

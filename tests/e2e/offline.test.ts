import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressTag, status } from './page-parts.ts';
import { World } from './world.ts';

/** Three on one ticket, which is as many as it holds, and two on another. */
const five = ['log.late', 'bil.wrong', 'rel.churn', 'web.fault', 'svc.again'];

describe('with the endpoint down', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ endpoint: true });
    await world.enrol('lead');
    await world.stopEndpoint();
  });
  afterAll(() => world?.close());

  it('five tags wait and say so, survive the browser, and arrive once each when the endpoint is back', async () => {
    const page = await world.ticket('zendesk', 1001);
    for (const tag of five.slice(0, 3)) await pressTag(page, tag);
    const other = await world.ticket('zendesk', 1002);
    for (const tag of five.slice(3)) await pressTag(other, tag);
    await status(page).getByText('5 waiting').waitFor();

    await world.stopBrowser();
    await world.startBrowser();
    const again = await world.ticket('zendesk', 1001);
    await status(again).getByText('5 waiting').waitFor();

    await world.startEndpoint();
    const options = await world.page('options.html');
    await options.getByRole('button', { name: /^Try now/ }).click();
    await status(again).getByText('All synced').waitFor();

    const rows = await world.sql('select tag, count(*)::int as n from insights group by tag order by tag');
    expect(rows).toEqual([...five].sort().map((tag) => ({ tag, n: 1 })));
    expect(await world.stored('outbox')).toEqual([]);
  });
});

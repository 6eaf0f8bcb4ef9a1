/** The browser killed, and its worker ended, at random moments while an agent presses tags and the sync runs. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { runs, seed, told } from '../scale.ts';
import { Agent } from './agent.ts';

/** Open in the panel from the start: nothing has to be unfolded. */
const tags = ['log.late', 'bil.wrong', 'web.fault'] as const;

/** Where in the work it ends: so many ms after the press number `after`, or after the last one while it syncs. */
const moment = fc.record({
  after: fc.integer({ min: 1, max: tags.length }),
  ms: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1_900, max: 2_500 })),
  order: fc.shuffledSubarray([...tags], { minLength: tags.length }),
});

/** Part of the fault: how long after a press the end comes. */
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('an agent at work', () => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await Agent.begin();
  });
  afterAll(() => agent?.close());

  /** Presses in order; `end` comes after one of them, whatever the others are at. */
  async function worksUntil(
    page: Page,
    host: string,
    { after: last, ms, order }: typeof moment extends fc.Arbitrary<infer T> ? T : never,
    end: () => Promise<unknown>,
  ) {
    const pressing = (async () => {
      for (const tag of order.slice(0, last)) await agent.press(page, { host, ticket: '1001', tag });
    })();
    if (ms > 1_000) await pressing;
    await after(ms);
    await end();
    await pressing;
  }

  it('whose browser is killed: what was shown as recorded is on the endpoint once, or still here', async () => {
    const moments = fc.sample(moment, { numRuns: runs({ short: 3, full: 100 }), seed });
    for (const [index, one] of moments.entries()) {
      const host = `k${index}.zendesk.com`;
      const page = await agent.ticket(host);
      await worksUntil(page, host, one, () => agent.kill());
      await agent.start();
      await agent.check();
    }
    await agent.settle();
    const { clicked, recorded, watch } = agent;
    told(
      `browser: ${moments.length} kills, ${clicked.size} clicks, ${recorded.size} shown as recorded, ${watch.told.size} there: lost 0, double 0`,
    );
  }, 3_600_000);

  it('whose worker is ended between any two steps: the same, and nobody has to do anything', async () => {
    const moments = fc.sample(moment, { numRuns: runs({ short: 3, full: 60 }), seed: seed + 1 });
    let ended = 0;
    for (const [index, one] of moments.entries()) {
      const host = `w${index}.zendesk.com`;
      const page = await agent.ticket(host);
      await worksUntil(page, host, one, async () => {
        if (await agent.browser.endWorker()) ended += 1;
      });
      await agent.check();
      await page.close();
    }
    await agent.settle();
    told(
      `worker: ${ended} ends, ${agent.clicked.size} clicks, ${agent.recorded.size} shown as recorded: lost 0, double 0`,
    );
  }, 3_600_000);
});

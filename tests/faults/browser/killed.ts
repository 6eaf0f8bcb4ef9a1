/** The browser killed, and its worker ended, at random moments while an agent presses tags and the sync runs. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runs, seed, told } from '../scale.ts';
import type { Agent } from './agent.ts';

const tags = ['log.late', 'bil.wrong', 'web.fault'] as const;

/**
 * Where in the work the end comes: so many ms after the hand went to press number `clicks`, before or after anything is said
 * of it; after the last press, when the sync is about to begin or at it; when a batch reaches the endpoint; or when it is
 * committed there and its answer is on its way.
 */
const moment = fc.record({
  at: fc.constantFrom('click' as const, 'click' as const, 'sync' as const, 'request' as const, 'answer' as const),
  clicks: fc.integer({ min: 1, max: tags.length }),
  ms: fc.integer({ min: 0, max: 300 }),
  order: fc.shuffledSubarray([...tags], { minLength: tags.length }),
});
type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

/** Each kind of moment once and then as they come: a short run sees all of them. */
const moments = (numRuns: number, from: number): Moment[] =>
  fc
    .sample(moment, { numRuns, seed: from })
    .map((one, index) => ({ ...one, at: (['click', 'answer', 'request', 'sync'] as const)[index] ?? one.at }));

/** Part of the fault: how long after the press the end comes. */
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Presses in order until the moment has come. */
async function worksUntil(agent: Agent, page: Page, host: string, { at, clicks, ms, order }: Moment): Promise<void> {
  const { proxy } = agent;
  const reached = at === 'request' ? proxy.reached() : undefined;
  if (at === 'answer') proxy.mode = 'hold-answer';
  const last = at === 'click' ? clicks : order.length;
  for (const [index, tag] of order.slice(0, last).entries()) {
    const pressing = agent.press(page, { host, ticket: '1001', tag });
    if (at !== 'click' || index < last - 1) await pressing;
  }
  if (at === 'request') await reached;
  else if (at === 'answer') await proxy.held();
  // The sync begins two seconds after the last press.
  await after(at === 'sync' ? 1_900 + 2 * ms : ms);
}

/** What was held is lost: whoever waits for it is gone. */
function letGo(agent: Agent): void {
  agent.proxy.mode = 'pass';
  agent.proxy.cut();
}

/** The full form in parts with seeds of their own, each short enough to be run alone (`--testNamePattern=part.2`). */
const parts = Array.from({ length: runs({ short: 1, full: 4 }) }, (_, index) => index + 1);

export function killedTests(agent: () => Agent): void {
  describe('an agent at work', () => {
    it.each(parts)(
      'whose browser is killed: what was shown as recorded is on the endpoint once, or still here (part %i)',
      async (part) => {
        const [clicked, recorded] = [agent().clicked.size, agent().recorded.size];
        const all = moments(runs({ short: 3, full: 25 }), seed + 10 * part);
        for (const [index, one] of all.entries()) {
          const host = `k${part}-${index}.zendesk.com`;
          const page = await agent().ticket(host);
          await worksUntil(agent(), page, host, one);
          await agent().kill();
          letGo(agent());
          await agent().start();
          await agent().check();
        }
        await agent().settle();
        const [clicks, shown] = [agent().clicked.size - clicked, agent().recorded.size - recorded];
        // A run in which nothing was ever shown as recorded would prove nothing.
        expect(shown).toBeGreaterThanOrEqual(all.length);
        told(`browser: ${all.length} kills, ${clicks} clicks, ${shown} shown as recorded: lost 0, double 0`);
      },
      3_600_000,
    );

    it.each(parts)(
      'whose worker is ended between any two steps: the same, and nobody has to do anything (part %i)',
      async (part) => {
        const [clicked, recorded] = [agent().clicked.size, agent().recorded.size];
        const all = moments(runs({ short: 3, full: 15 }), seed + 10 * part + 1);
        let ended = 0;
        for (const [index, one] of all.entries()) {
          const host = `w${part}-${index}.zendesk.com`;
          const page = await agent().ticket(host);
          await worksUntil(agent(), page, host, one);
          if (await agent().browser.endWorker()) ended += 1;
          letGo(agent());
          await agent().quiet(page);
          await agent().check();
          await page.close();
        }
        await agent().settle();
        const [clicks, shown] = [agent().clicked.size - clicked, agent().recorded.size - recorded];
        expect(shown).toBeGreaterThanOrEqual(all.length);
        told(`worker: ${ended} ends, ${clicks} clicks, ${shown} shown as recorded: lost 0, double 0`);
      },
      3_600_000,
    );
  });
}

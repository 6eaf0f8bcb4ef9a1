/** The faults of a real browser: one agent, one endpoint, one profile through all of them. */
import { afterAll, beforeAll } from 'vitest';
import { Agent } from './agent.ts';
import { killedTests } from './killed.ts';
import { twoAtOnceTests } from './two-at-once.ts';

let agent: Agent;
beforeAll(async () => {
  agent = await Agent.begin();
});
afterAll(() => agent?.close());

twoAtOnceTests(() => agent);
killedTests(() => agent);

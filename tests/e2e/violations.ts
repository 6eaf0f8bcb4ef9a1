import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { World } from './world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly rule: string;
  readonly where: string[];
}

/** What axe finds in the page, on everything or on what `include` matches, open shadow roots included. */
export async function violations(world: World, page: Page, include?: string): Promise<Violation[]> {
  const where = include === undefined ? 'document' : JSON.stringify({ include: [include] });
  const found = await world.browser.evaluatePast(
    page,
    `${axe};axe.run(${where}, {resultTypes: ['violations']})
      .then((found) => found.violations.map((v) => ({ rule: v.id, where: v.nodes.map((n) => n.target.join(' ') + ' ' + (n.failureSummary ?? '')) })))`,
  );
  return found as Violation[];
}

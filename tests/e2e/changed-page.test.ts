import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshdesk } from '../../lib/helpdesks/freshdesk/selectors.ts';
import type { Selector } from '../../lib/helpdesks/page/selector.ts';
import { zendesk } from '../../lib/helpdesks/zendesk/selectors.ts';
import { nameIn } from '../helpdesks/rename.ts';
import { atRest, type Helpdesk, openReply, pressTag, putReply } from './page-parts.ts';
import { complaintsOf, severalAtOnce } from './quiet.ts';
import { World } from './world.ts';

/** One mark of a table, and what became of a ticket whose page calls it otherwise. */
interface Outcome {
  readonly name: string;
  readonly missing: readonly string[];
  readonly words: string;
  readonly pressed: boolean;
  readonly complaints: readonly string[];
}

const tables = { zendesk, freshdesk } satisfies Record<Helpdesk, Readonly<Record<string, Selector>>>;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

/** Each mark has an account of its own, so that several pages can be open at once. */
const hostOf = (helpdesk: Helpdesk, name: string) => `${name.toLowerCase()}.${helpdesk}.com`;

/** Opens a ticket of an account whose pages call this mark otherwise, waits for the line, and presses a tag. */
async function visit(helpdesk: Helpdesk, name: string, { css }: Selector): Promise<Outcome> {
  const host = hostOf(helpdesk, name);
  world.helpdesks.state.site(host).rename(...new Set(css.map(nameIn)));
  const page = await world.context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`https://${host}/${helpdesk === 'zendesk' ? 'agent' : 'a'}/tickets/1001?open=1001`);
  // A note's form has more to it than a reply's.
  if (helpdesk === 'freshdesk') await page.getByRole('button', { name: 'Add note', exact: true }).first().click();
  const line = page.locator(`fairside-sidebar .health[data-missing~="${name}"]`);
  await line.waitFor();
  const missing = (await line.getAttribute('data-missing'))?.split(' ') ?? [];
  const words = (await line.locator('p').first().innerText()).trim();
  await pressTag(page, 'log.late');
  const pressed = (await page.locator('fairside-sidebar [data-tag="log.late"][aria-pressed="true"]').count()) > 0;
  await page.close();
  return { name, missing, words, pressed, complaints };
}

describe.each(['zendesk', 'freshdesk'] as const)('a page of %s that calls one thing otherwise', (helpdesk) => {
  const marks = Object.entries<Selector>(tables[helpdesk]).filter(([, { expected }]) => expected !== 'any');
  const outcomes = new Map<string, Outcome>();
  beforeAll(async () => {
    for (const one of await severalAtOnce(marks, ([name, selector]) => visit(helpdesk, name, selector)))
      outcomes.set(one.name, one);
  });

  it.each(marks.map(([name]) => name))('is told from a known one by its %s, and no tag is lost', async (name) => {
    const found = outcomes.get(name);
    expect(found?.missing).toContain(name);
    expect(found?.words).toMatch(/^(Not readable|Changed) here: .+\.$/);
    expect(found?.complaints).toEqual([]);
    expect(found?.pressed).toBe(true);
  });
  it('and every press is stored, each for its own ticket', async () => {
    const rows = (await world.stored('insights')).map((row) => JSON.stringify(row));
    for (const [name] of marks)
      expect(rows.filter((row) => row.includes(`"${hostOf(helpdesk, name)}"`))).toHaveLength(1);
  });
});

describe('a page whose reply box cannot be read', () => {
  it.each(['zendesk', 'freshdesk'] as const)('gives the draft a box in the panel on %s', async (helpdesk) => {
    const host = `paste.${helpdesk}.com`;
    world.helpdesks.state.site(host).rename(...new Set(tables[helpdesk].composer.css.map(nameIn)));
    const page = await world.context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`https://${host}/${helpdesk === 'zendesk' ? 'agent' : 'a'}/tickets/1001?open=1001`);
    if (helpdesk === 'freshdesk') await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
    const box = page.locator('fairside-sidebar').getByRole('textbox', { name: 'Draft' });
    await box.click();
    await page.keyboard.insertText('We guarantee it. Could you please send us your order number?');
    for (const check of ['H01', 'U03']) await page.locator(`fairside-sidebar li[data-check="${check}"]`).waitFor();
    expect(await box.inputValue()).toContain('We guarantee it.');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

// Each waits for the ten seconds that such a page has to load, so both do at once.
describe('a page that names no ticket any more and shows nothing known', () => {
  it.concurrent.each(['zendesk', 'freshdesk'] as const)('keeps the tags, by its address, on %s', async (helpdesk) => {
    const host = `unknown.${helpdesk}.com`;
    const table: Readonly<Record<string, Selector>> = tables[helpdesk];
    world.helpdesks.state.site(host).rename(...new Set(Object.values(table).flatMap(({ css }) => css.map(nameIn))));
    const page = await world.context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`https://${host}/${helpdesk === 'zendesk' ? 'agent' : 'a'}/tickets/1001?open=1001`);
    await page.evaluate(() => {
      document.title = 'Another page';
    });
    // Until its address has stood still, a page that has just lost its title is nobody's ticket, and takes no press.
    await page.locator('fairside-sidebar .health[data-lost="true"]').waitFor();
    await pressTag(page, 'log.late');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a page as it is known', () => {
  it.each(['zendesk', 'freshdesk'] as const)('is not spoken of on %s', async (helpdesk) => {
    const page = await world.ticket(helpdesk, 1001);
    await openReply(page, helpdesk);
    await atRest(page);
    await putReply(page, helpdesk, 'We guarantee it.');
    await page.locator('fairside-sidebar li[data-check="H01"]').waitFor();
    expect(await page.locator('fairside-sidebar .health[data-missing]').count()).toBe(0);
    await page.close();
  });
});

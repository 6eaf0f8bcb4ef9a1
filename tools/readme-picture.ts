/** Draws `docs/images/sidebar.png` for the README: the real extension beside a reply on the practice Zendesk. */
import { fileURLToPath } from 'node:url';
import { pressTag, typeReply } from '../tests/e2e/page-parts.ts';
import { World } from '../tests/e2e/world.ts';

const world = await World.open({ endpoint: true });
await world.enrol('agent');
const page = await world.ticket('zendesk', 1001);
await typeReply(
  page,
  'zendesk',
  'Hello Laura, I completely understand your frustration. I will call the depot in Leeds today before 17:00. Your shelf will arrive soon.',
);
await page.locator('fairside-sidebar li[data-check="H02"]').waitFor();
await pressTag(page, 'log.late');
await page.locator('fairside-sidebar').getByRole('status').getByText('All synced').waitFor();
await page.screenshot({ path: fileURLToPath(new URL('../docs/images/sidebar.png', import.meta.url)) });
await world.close();

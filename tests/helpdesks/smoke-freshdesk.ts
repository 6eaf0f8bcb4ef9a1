import type { Page } from 'playwright-core';
import type { PracticeHelpdesks } from './server.ts';
export async function checkFreshdesk(
  _page: Page,
  _sites: PracticeHelpdesks,
  _folder: string | undefined,
): Promise<void> {}

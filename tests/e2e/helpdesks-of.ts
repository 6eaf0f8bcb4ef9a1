import type { Helpdesk } from './page-parts.ts';

const both = ['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[];

/**
 * The helpdesks on which a long file goes through all of its cases in one language: both, or one for each language where
 * `npm test` asks for the short form.
 */
export const helpdesksOf = (language: 'en' | 'es'): readonly Helpdesk[] =>
  process.env.FAIRSIDE_E2E === 'short' ? [language === 'en' ? 'zendesk' : 'freshdesk'] : both;

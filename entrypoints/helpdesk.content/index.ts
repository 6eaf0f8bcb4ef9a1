import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadSidebar } from '../../lib/helpdesks/load-sidebar.ts';
import { tell } from '../../lib/messages/tell.ts';

/**
 * The loader. It stands on the whole of a helpdesk's agent application, because a ticket is usually reached without
 * loading a page, and does nothing until it stands on one.
 */
export default defineContentScript({
  matches: ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    loadSidebar({
      open: () => tell('openSidebar', {}),
      alive: () => browser.runtime?.id !== undefined,
      signal: context.signal,
    });
  },
});

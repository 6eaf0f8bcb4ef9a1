import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadSidebar } from '../../lib/helpdesks/load-sidebar.ts';
import { countAsFreshdesk } from '../../lib/helpdesks/own-hosts.ts';
import { tell } from '../../lib/messages/tell.ts';
import { listenForKeys } from './early-keys.ts';
import { firstHere } from './first-here.ts';

/**
 * The loader. It stands on the whole of a helpdesk's agent application, because a ticket is usually reached without
 * loading a page, and does nothing until it stands on one. It comes before the page's own scripts, so that keys pressed
 * in the panel can be kept from them.
 */
export default defineContentScript({
  matches: ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(context) {
    if (!firstHere(context.signal)) return;
    // It stands on the two helpdesks' hosts, and on own domains that a person named as a Freshdesk's.
    countAsFreshdesk(location.hostname);
    listenForKeys(context.signal);
    const start = () =>
      loadSidebar({
        open: () => tell('openSidebar', {}),
        alive: () => browser.runtime?.id !== undefined,
        signal: context.signal,
      });
    // Beside the page's own deferred scripts and not behind all they load, or the panel comes seconds after the ticket; but
    // not before there is a page.
    if (document.readyState !== 'loading') start();
    else document.addEventListener('readystatechange', start, { once: true, signal: context.signal });
  },
});

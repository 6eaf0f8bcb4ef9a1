import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadSidebar } from '../../lib/helpdesks/load-sidebar.ts';
import { countAsFreshdesk } from '../../lib/helpdesks/own-hosts.ts';
import { tell } from '../../lib/messages/tell.ts';
import { listenForKeys } from './early-keys.ts';
import { laySettings } from './early-settings.ts';
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
    const life = firstHere(context.signal);
    if (life === undefined) return;
    // It stands on the two helpdesks' hosts, and on own domains that a person named as a Freshdesk's.
    countAsFreshdesk(location.hostname);
    listenForKeys(life);
    // At once: a page that is still coming leaves time to read the panel's script, and its own take all there is later.
    loadSidebar({
      open() {
        laySettings(tell('settings', {}));
        return tell('openSidebar', {});
      },
      alive: () => browser.runtime?.id !== undefined,
      signal: life,
    });
  },
});

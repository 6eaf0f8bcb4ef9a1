import '../lib/messages/zod-setup.ts';
import { v7 } from 'uuid';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { helpdeskAt } from '../lib/helpdesks/address.ts';
import { broadcast } from '../lib/messages/broadcast.ts';
import { carryCommand, commandKeys, tabInFront } from '../lib/messages/carry-command.ts';
import type { ChangeTopic } from '../lib/messages/contract.ts';
import { createHandlers } from '../lib/messages/handlers.ts';
import {
  injectGuidance,
  injectLoaders,
  injectLoadersOnce,
  injectRedaction,
  injectSidebar,
  injectSuggestions,
  loaderPages,
} from '../lib/messages/inject.ts';
import { serve } from '../lib/messages/serve.ts';
import { browserHosts } from '../lib/settings/browser-hosts.ts';
import { agentPages } from '../lib/settings/helpdesk-host.ts';
import { createOwnHosts } from '../lib/settings/own-hosts.ts';
import { createSettings } from '../lib/settings/settings.ts';
import { createTagPreference } from '../lib/settings/tag-preference.ts';
import { takeUpPolicy } from '../lib/settings/take-up-policy.ts';
import { togglePanel } from '../lib/settings/toggle-panel.ts';
import { welcomeOnce } from '../lib/settings/welcome.ts';
import { createStore } from '../lib/store/store.ts';
import { createEngine } from '../lib/sync/engine.ts';
import { webLock } from '../lib/sync/lock.ts';
import { alarmName, createWakes } from '../lib/sync/wakes.ts';

/**
 * Sole owner of the database, the token and the network. The browser may end it at any moment and starts it again for the
 * next event, so every listener is registered at once, synchronously, and nothing here remembers anything.
 */
export default defineBackground(() => {
  const now = () => Date.now();
  const net = { fetch: (url: string, init: RequestInit) => fetch(url, init), now };
  const notify = (topics: readonly ChangeTopic[]) => void broadcast(topics);
  const store = createStore({ storage: browser.storage.local });
  const settings = createSettings(browser.storage.local);
  const hosts = createOwnHosts({
    ...browserHosts,
    storage: browser.storage.local,
    isEndpoint: async (host) => new URL((await store.enrolment())?.url ?? 'https://none.invalid').hostname === host,
  });
  const pages = async () => [...loaderPages, ...(await hosts.list()).map(({ host }) => agentPages(host))];
  const wakes = createWakes({
    alarms: browser.alarms,
    run: (reason) => engine.run(reason),
    setTimer: (task, delay) => setTimeout(task, delay),
    clearTimer: (timer) => clearTimeout(timer as Parameters<typeof clearTimeout>[0]),
  });
  const engine = createEngine({
    ...net,
    store,
    lock: webLock,
    random: Math.random,
    newId: v7,
    elapsed: () => performance.now(),
    schedule: wakes.schedule,
    notify,
  });

  const handlers = createHandlers({
    ...net,
    store,
    settings,
    tagPreference: createTagPreference(browser.storage.local),
    notify,
    captured: wakes.captured,
    syncNow: wakes.wake,
    openSidebar: injectSidebar,
    openGuidance: injectGuidance,
    openSuggestions: injectSuggestions,
    openRedaction: injectRedaction,
    openOptions: (value) =>
      value ? browser.tabs.create({ url: '/leads.html?view=value' }) : browser.runtime.openOptionsPage(),
    commandKeys,
    hosts,
  });
  serve(handlers);
  let policyTaken = Promise.resolve();
  // One after the other: two at once would spend the invite twice.
  const policy = () => {
    policyTaken = policyTaken.then(() =>
      takeUpPolicy({
        storage: browser.storage.local,
        managed: () => browser.storage.managed.get(),
        changeLanguage: (language) => handlers.changeSettings({ language }, {}),
        async noteHosts(some) {
          await hosts.note(some);
          notify(['settings']);
        },
        enrolment: store.enrolment,
        enrol: (request) => handlers.enrol(request, {}),
        now,
      }).catch(() => undefined),
    );
    return policyTaken;
  };
  browser.storage.onChanged.addListener((_, area) => void (area === 'managed' && policy()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void wakes.wake('alarm');
  });
  browser.runtime.onStartup.addListener(() => void wakes.wake('startup'));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void pages().then(injectLoaders);
    void wakes.wake('startup');
    if (reason === 'install') void welcomeOnce();
  });
  const toggle = async (url: string | undefined): Promise<boolean> => {
    if (url === undefined) return false;
    const at = new URL(url);
    const own = async () => (await hosts.list()).some(({ host }) => host === at.hostname);
    const helpdesk = helpdeskAt(at) ?? ((await own()) ? 'freshdesk' : null);
    if (helpdesk === null) return false;
    await togglePanel(settings, helpdesk);
    notify(['settings']);
    return true;
  };
  browser.action.onClicked.addListener(async ({ url }) => {
    if (!(await toggle(url))) await browser.runtime.openOptionsPage();
  });
  browser.commands.onCommand.addListener(async (name, given) => {
    const tab = await tabInFront(given);
    if (name === 'toggle-panel') await toggle(tab.url);
    else await carryCommand(name, tab);
  });
  self.addEventListener('online', () => void wakes.wake('online'));

  void injectLoadersOnce(pages);
  void start();
  async function start() {
    // Scripts on a helpdesk's page share the extension's `storage.local` unless told otherwise (Chromium only).
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    try {
      if ((await store.restoreFromJournal()) > 0) notify(['insights', 'sync']);
      await store.prune();
    } catch (error) {
      console.warn('Fairside: the database could not be opened', error);
    }
    await wakes.restore();
    // An update forgets what was registered.
    await hosts.restore().catch((error) => console.warn('Fairside: an own domain could not be registered', error));
    await policy();
  }
});

import { vi } from 'vitest';
import { createHandlers } from '../../../lib/messages/handlers.ts';
import type { Ours, Sender } from '../../../lib/messages/sender.ts';
import { answer } from '../../../lib/messages/serve.ts';
import { createSettings } from '../../../lib/settings/settings.ts';
import { createTagPreference } from '../../../lib/settings/tag-preference.ts';
import { createDevice } from '../store/device.ts';

const ours: Ours = {
  id: 'fairside',
  root: 'chrome-extension://fairside/',
  patterns: ['https://*.zendesk.com/*', 'https://*.freshdesk.com/*'],
  granted: async () => false,
};
export const ticketTab: Sender = {
  id: 'fairside',
  url: 'https://acme.zendesk.com/agent/tickets/42',
  frameId: 0,
  tab: { id: 1 },
};
export const optionsPage: Sender = { id: 'fairside', url: 'chrome-extension://fairside/options.html' };
export const ref = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: '42' };

/** The background behind its border, over a device in memory and no network. */
export function createBackground() {
  const device = createDevice();
  const store = device.start();
  const seams = {
    store,
    settings: createSettings(device.storage),
    tagPreference: createTagPreference(device.storage),
    fetch: () => Promise.reject(new TypeError('no network')),
    now: () => device.now,
    notify: vi.fn(),
    captured: vi.fn(),
    syncNow: vi.fn(async () => true),
    openSidebar: vi.fn(async () => {}),
    openSuggestions: vi.fn(async () => {}),
    openGuidance: vi.fn(async () => {}),
    openRedaction: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
    hosts: { list: vi.fn(async () => []), add: vi.fn(async () => []), remove: vi.fn(async () => []) },
    commandKeys: vi.fn(async () => ({ 'tag-1': 'Alt+Shift+1' })),
  };
  const handlers = createHandlers(seams);
  const send = (sender: Sender) => (fairside: unknown, request?: unknown) =>
    answer(handlers, ours, { fairside, request }, sender);
  return { ...seams, device, tab: send(ticketTab), page: send(optionsPage) };
}

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeBackground, team } from './fake-background.ts';
import { open, openAccess } from './page.tsx';

const yes = () => Promise.resolve(true);
const keys = () => screen.findByRole('region', { name: 'Keys' });

describe('keys', () => {
  it('stand as the browser has them now, and its page for them opens', async () => {
    const background = new FakeBackground();
    background.keys = { 'toggle-panel': 'Alt+Shift+0', 'tag-1': '⌥⇧1' };
    let opened = 0;
    const { user, container } = open(background, yes, {
      keysPage: { kind: 'chromium', open: async () => ++opened },
    });
    const section = await keys();
    await within(section).findByText('⌥⇧1');
    const text = (name: string) => container.querySelector(`[data-command="${name}"]`)?.textContent;
    expect(text('tag-1')).toBe('Press the first suggested tag⌥⇧1');
    expect(text('undo-tag')).toBe('Take back the last tagNo key');
    await within(section).findByText(/chrome:\/\/extensions\/shortcuts/);
    // Changed meanwhile in the browser's page: whoever comes back sees it.
    background.keys = { 'tag-1': 'Ctrl+Shift+1' };
    await user.click(within(section).getByRole('button', { name: 'Change the keys' }));
    await within(section).findByText('Ctrl+Shift+1');
    expect(opened).toBe(1);
  });

  it('says where they are in Firefox, with no button where Firefox opens the page to nobody', async () => {
    open(new FakeBackground(), yes, { keysPage: { kind: 'firefox' } });
    const section = await keys();
    await within(section).findByText(/about:addons/);
    expect(within(section).queryByRole('button')).toBeNull();
  });

  it('says what the browser answered when it opens nothing', async () => {
    const refuse = () => Promise.reject(new Error('no window'));
    const { user } = open(new FakeBackground(), yes, { keysPage: { kind: 'chromium', open: refuse } });
    await user.click(within(await keys()).getByRole('button', { name: 'Change the keys' }));
    await within(await keys()).findByText(/no window/);
  });
});

describe('a policy of the organisation', () => {
  const raw = { endpoint: 'https://fairside.example', invite: 'short', language: 'fr', hosts: ['*.acme.com'] };

  it('is told of, with place and reason for every value that cannot be used, and fills in the address', async () => {
    const { container } = open(new FakeBackground(), yes, { readPolicy: async () => ({ raw, state: {} }) });
    await screen.findByText('Your organisation has set up this device: endpoint.');
    const line = (path: string) => container.querySelector(`[data-policy="${path}"]`)?.textContent;
    expect(line('invite')).toBe('invite has to be 8 to 200 characters long.');
    expect(line('language')).toBe('language is none of auto, en and es.');
    expect(line('hosts.0')).toBe('hosts.0 is no address.');
    expect(await screen.findByLabelText('Endpoint URL')).toHaveProperty('value', 'https://fairside.example');
  });

  it('says why it has not enrolled the device, and no longer once it has', async () => {
    const background = new FakeBackground();
    const said = {
      raw: { endpoint: 'https://fairside.example', invite: 'invite-of-many-uses' },
      state: { code: 'invite_invalid' },
    };
    const { unmount } = open(background, yes, { readPolicy: async () => said });
    await screen.findByText('Your organisation has set up this device: endpoint and invite.');
    await screen.findByText(/has not worked yet: .*invite/i);
    unmount();
    background.enrolment = team;
    open(background, yes, { readPolicy: async () => said });
    await screen.findByText('Care North');
    expect(screen.queryByText(/has not worked yet/)).toBeNull();
  });

  it('is no word where there is none', async () => {
    open(new FakeBackground());
    await screen.findByLabelText('Endpoint URL');
    expect(screen.queryByText(/organisation/)).toBeNull();
  });
});

it('the options ask for a helpdesk that the browser keeps closed', async () => {
  open(new FakeBackground(), yes, {
    access: { ...openAccess, missing: async () => ['https://*.zendesk.com/*'] },
  });
  await screen.findByText(/run on zendesk\.com, so no panel/);
});

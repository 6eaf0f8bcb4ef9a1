import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { open } from './page.tsx';

const field = () => screen.findByLabelText('Address of your Freshdesk');
const add = () => screen.getByRole('button', { name: 'Add' });
const section = () => screen.getByRole('region', { name: 'Own domains' });

describe('own domains', () => {
  it('are asked of the browser one host at a time, in the press, and stand in the list', async () => {
    const background = new FakeBackground();
    const { user, wanted } = open(background);
    await user.type(await field(), 'https://Help.Acme.com/a/tickets/12');
    await user.click(add());
    expect(wanted).toEqual(['https://help.acme.com/*']);
    await within(section()).findByText('Fairside stands on help.acme.com now.');
    await user.click(await within(section()).findByRole('button', { name: 'Remove help.acme.com' }));
    await within(section()).findByText('Fairside has left help.acme.com and given the access back.');
    expect(background.hosts).toEqual([]);
  });

  it.each([
    ['', 'Enter the address you open Freshdesk at.'],
    ['help', 'This is no host name. It should look like help.acme.com'],
    ['http://help.acme.com', 'The address has to begin with https://'],
    ['acme.freshdesk.com', /stands on acme\.freshdesk\.com already/],
  ])('asks the browser nothing for “%s”, and says why', async (typed, words) => {
    const { user, wanted } = open(new FakeBackground());
    const input = await field();
    if (typed !== '') await user.type(input, typed);
    await user.click(add());
    expect((await within(section()).findAllByText(words)).length).toBeGreaterThan(0);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(wanted).toEqual([]);
  });

  it('stay as they were when access is refused, and say when it was taken back', async () => {
    const background = new FakeBackground();
    background.hosts = [{ host: 'care.acme.com', allowed: false }];
    const { user, wanted } = open(background, () => Promise.resolve(false));
    await screen.findByText('The browser’s permission was taken back.');
    await user.click(within(section()).getByRole('button', { name: 'Allow again' }));
    expect(wanted).toEqual(['https://care.acme.com/*']);
    expect((await within(section()).findAllByText(/Access to care\.acme\.com was not given/)).length).toBeGreaterThan(
      0,
    );
    expect(background.hosts).toEqual([{ host: 'care.acme.com', allowed: false }]);
  });
});

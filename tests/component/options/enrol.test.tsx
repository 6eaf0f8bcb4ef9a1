import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../lib/messages/contract.ts';
import { FakeBackground, team } from './fake-background.ts';
import { open } from './page.tsx';

async function fill(background: FakeBackground, given?: () => Promise<boolean>) {
  const page = open(background, given);
  await page.user.type(await screen.findByLabelText('Endpoint URL'), 'https://fairside.example:8787');
  await page.user.type(screen.getByLabelText('Invite'), 'INVITE-123');
  return { ...page, press: () => page.user.click(screen.getByRole('button', { name: 'Enrol' })) };
}

const describedBy = (label: string) =>
  (screen.getByLabelText(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('enrolling', () => {
  it('sends what was typed and shows the team', async () => {
    const background = new FakeBackground();
    const { user, press } = await fill(background);
    await user.type(screen.getByLabelText('Name of this device'), ' Desk 4 ');
    await press();
    expect(await screen.findByText('This device belongs to Care North now.')).toBeTruthy();
    expect(background.requests('enrol')).toEqual([
      { url: 'https://fairside.example:8787', invite: 'INVITE-123', label: 'Desk 4' },
    ]);
    expect(screen.getByText('Lead')).toBeTruthy();
    expect(screen.queryByLabelText('Invite')).toBeNull();
  });

  it('sends no name for the device when none was given', async () => {
    const background = new FakeBackground();
    await (await fill(background)).press();
    await screen.findByText('Care North');
    expect(background.requests('enrol')).toEqual([{ url: 'https://fairside.example:8787', invite: 'INVITE-123' }]);
  });

  it('asks for what is empty, and asks nobody else', async () => {
    const background = new FakeBackground();
    const { user } = open(background);
    await user.click(await screen.findByRole('button', { name: 'Enrol' }));
    expect(describedBy('Endpoint URL')).toContain("Enter the endpoint's address.");
    expect(describedBy('Invite')).toContain('Enter the invite you were given.');
    expect(background.requests('enrol')).toEqual([]);
  });

  const atAddress: readonly ErrorCode[] = [
    'invalid_url',
    'insecure_url',
    'unreachable',
    'not_an_endpoint',
    'protocol_unsupported',
  ];
  it.each([...atAddress.map((code) => [code, 'Endpoint URL'] as const), ['invite_invalid', 'Invite'] as const])(
    'says %s at its field and keeps what was typed',
    async (code, label) => {
      const background = new FakeBackground();
      background.enrolFailure = { code, detail: 'fairside.example' };
      await (await fill(background)).press();
      await waitFor(() => expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true'));
      expect(describedBy(label).length).toBeGreaterThan(40);
      expect(screen.getByLabelText('Endpoint URL')).toHaveProperty('value', 'https://fairside.example:8787');
      expect(screen.getByLabelText('Invite')).toHaveProperty('value', 'INVITE-123');
    },
  );

  it('keeps what was typed when the enrolment is read again meanwhile', async () => {
    const background = new FakeBackground();
    await fill(background);
    const before = background.requests('enrolment').length;
    background.failures.enrolment = { code: 'no_answer' };
    act(() => background.changed('enrolment', 'sync'));
    await screen.findByRole('alert');
    expect(background.requests('enrolment').length).toBe(before + 1);
    expect(screen.getByLabelText('Invite')).toHaveProperty('value', 'INVITE-123');
  });

  it('leaves the focus where the team is now shown', async () => {
    const background = new FakeBackground();
    await (await fill(background)).press();
    await screen.findByText('Care North');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: "Your team's endpoint" }));
  });

  it('says what is about no field below the form', async () => {
    const background = new FakeBackground();
    background.enrolFailure = { code: 'rate_limited' };
    await (await fill(background)).press();
    expect(await screen.findByText('The endpoint asks to wait before the next try.')).toBeTruthy();
  });
});

describe('a host the browser blocks', () => {
  const blocked = async (given: () => Promise<boolean>) => {
    const background = new FakeBackground();
    background.enrolFailure = { code: 'permission_missing', detail: 'fairside.example' };
    const page = await fill(background, given);
    await page.press();
    const allow = await screen.findByRole('button', { name: 'Allow access to https://fairside.example' });
    return { ...page, background, allow };
  };

  it('is asked for in the click itself, and then the device enrols', async () => {
    const { user, background, allow, wanted } = await blocked(() => Promise.resolve(true));
    background.enrolFailure = null;
    await user.click(allow);
    expect(wanted).toEqual(['https://fairside.example/*']);
    expect(await screen.findByText('Care North')).toBeTruthy();
    expect(background.requests('enrol')).toHaveLength(2);
  });

  it('stays blocked when the person says no', async () => {
    const { user, background, allow } = await blocked(() => Promise.resolve(false));
    await user.click(allow);
    await waitFor(() => expect(describedBy('Endpoint URL')).toContain('Access was not given'));
    expect(background.requests('enrol')).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^Allow access/ })).toBeTruthy();
  });

  it('says why when the browser does not take the request', async () => {
    const { user, allow } = await blocked(() => Promise.reject(new Error('no user gesture')));
    await user.click(allow);
    await waitFor(() => expect(describedBy('Endpoint URL')).toContain('no user gesture'));
  });
});

describe('leaving', () => {
  it('says first what stays, and can be taken back', async () => {
    const background = new FakeBackground();
    background.enrolment = team;
    background.sync = { ...background.sync, mode: 'active', waiting: 3 };
    const { user } = open(background);
    await user.click(await screen.findByRole('button', { name: 'Leave…' }));
    expect(screen.getByText('3 waiting insights stay on this device.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    expect(background.requests('leave')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Leave…' }));
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(await screen.findByLabelText('Invite')).toBeTruthy();
    expect(screen.getByText(/^This device belongs to no team now/)).toBeTruthy();
  });

  it('is not asked for anew while the versions are too far apart', async () => {
    const background = new FakeBackground();
    background.enrolment = team;
    background.sync = { ...background.sync, mode: 'paused', waiting: 2, lastError: 'protocol_unsupported' };
    open(background);
    expect(
      (await screen.findAllByText(/too far apart in version\. Update the older one; what waits is kept/)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Enrol' })).toBeNull();
  });

  it('is not needed to enrol again when the token is no longer accepted', async () => {
    const background = new FakeBackground();
    background.enrolment = team;
    background.sync = { ...background.sync, mode: 'paused', waiting: 2 };
    open(background);
    expect(await screen.findByText(/^The endpoint no longer accepts this device/)).toBeTruthy();
    expect(screen.getByLabelText('Endpoint URL')).toHaveProperty('value', 'https://fairside.example');
    expect(screen.getByRole('button', { name: 'Enrol' })).toBeTruthy();
  });
});

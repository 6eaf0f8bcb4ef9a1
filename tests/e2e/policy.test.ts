import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName } from './browsers/browser.ts';
import { maySetPolicy, setPolicy } from './browsers/policy-file.ts';
import { World } from './world.ts';

/** By file only an administrator may write; elsewhere `tests/unit/settings/policy.test.ts` holds the same by its seam. */
describe.runIf(maySetPolicy)('a policy of the organisation', () => {
  let world: World;
  let removePolicy = () => {};
  beforeAll(async () => {
    world = await World.open({ endpoint: true });
  });
  afterAll(async () => {
    removePolicy();
    await world?.close();
  });

  it('enrols the device at the browser’s start, in its language, and names what it cannot use', async () => {
    const id = browserName === 'firefox' ? 'fairside@fairside.example' : new URL(world.browser.origin).host;
    await world.stopBrowser();
    removePolicy = setPolicy(id, {
      endpoint: world.endpointUrl,
      invite: await world.endpoint.createInvite('agent'),
      language: 'es',
      hosts: ['help.acme-shop.example', 'http://help.acme-shop.example'],
    });
    await world.startBrowser();
    const options = await world.page('options.html');
    await options.getByRole('button', { name: 'Salir del equipo…' }).waitFor();
    expect(await options.locator('.facts dd').filter({ hasText: world.endpointUrl }).count()).toBe(1);
    await options.getByText('Su organización ha configurado este dispositivo:').waitFor();
    expect(await options.locator('[data-policy]').allTextContents()).toEqual([
      'hosts.1 tiene que empezar por https://.',
    ]);
    await options.locator('[data-host="help.acme-shop.example"]').waitFor();
    expect(await world.sql('select role from tokens')).toEqual([{ role: 'agent' }]);
  });
});

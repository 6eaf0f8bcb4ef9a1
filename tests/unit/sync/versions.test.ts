/** A device and the real endpoint of different versions of the protocol. */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { agreedProtocol, type ProtocolRange } from '../../../lib/sync/protocol.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import { testEndpoint } from '../endpoint/endpoint.ts';
import { createDevice, press } from '../store/device.ts';
import { plainEngine } from './world.ts';

const { database, team } = testEndpoint();
const range = (min: number, max = min): ProtocolRange => ({ min, max });

/** The endpoint's app in some version, as a device reaches it. */
function endpointOf(protocol: ProtocolRange) {
  const app = createApp({ db: database().db, epoch: database().epoch, protocol });
  return async (url: string, init: RequestInit) => app.request(url.replace('https://fairside.example', ''), init);
}

/** A device of some version, enrolled while it and the endpoint were of one. */
async function deviceOf(protocols: ProtocolRange) {
  const device = createDevice();
  device.now = Date.now();
  const store = device.start();
  const { agent } = await team();
  const now = () => device.now;
  await enrolDevice({ store, now, fetch: endpointOf(range(1)) }, { url: 'https://fairside.example', invite: agent });
  return {
    store,
    press: (ticket: string) => store.record(press({ ticket })),
    status: () => syncStatus(store, device.now),
    /** One wake with the endpoint in that version; answers what was asked of it. */
    async wake(theirs: ProtocolRange): Promise<string[]> {
      const asked: string[] = [];
      const fetch = (url: string, init: RequestInit) => {
        asked.push(new URL(url).pathname);
        return endpointOf(theirs)(url, init);
      };
      await plainEngine({ store, fetch, now, protocols }).run('asked');
      return asked;
    },
  };
}

const synced = { mode: 'active', waiting: 0, setAside: 0, lastError: null };

describe('a device', () => {
  it('of the version before is taken as it is', async () => {
    const device = await deviceOf(range(1));
    await device.press('1');
    expect(await device.wake(range(1, 2))).toEqual(['/v1/push', '/v1/pull', '/v1/pack']);
    expect(await device.status()).toMatchObject(synced);
  });

  it('of the version after finds out once what the endpoint speaks, and the next one when that is all it speaks', async () => {
    const device = await deviceOf(range(1, 2));
    await device.press('1');
    expect(await device.wake(range(1))).toEqual(['/v1/push', '/v1/hello', '/v1/push', '/v1/pull', '/v1/pack']);
    expect(await device.status()).toMatchObject(synced);
    await device.press('2');
    expect(await device.wake(range(1))).toEqual(['/v1/push', '/v1/pull']);
    await device.press('3');
    expect(await device.wake(range(2, 3))).toEqual(['/v1/push', '/v1/hello', '/v1/push', '/v1/pull']);
    expect(await device.status()).toMatchObject(synced);
  });

  it.each([
    ['new', range(2, 3), range(1), range(1, 2)],
    ['old', range(1), range(2, 3), range(1, 2)],
  ])(
    'that is too %s keeps everything, says so, and goes on once the other is updated',
    async (_, ours, theirs, later) => {
      const device = await deviceOf(ours);
      await device.press('1');
      await device.press('2');
      for (let tries = 0; tries < 3; tries += 1) await device.wake(theirs);
      expect(await device.status()).toMatchObject({ mode: 'paused', waiting: 2, lastError: 'protocol_unsupported' });
      await device.press('3');
      await device.wake(later);
      expect(await device.status()).toMatchObject(synced);
      expect((await device.store.ownInsights(9)).insights.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    },
  );

  it('enrols where one version is common to both, and nowhere else', async () => {
    const enrol = async (protocol: ProtocolRange) => {
      const store = createDevice().start();
      const { agent: invite } = await team();
      const seams = { store, now: Date.now, fetch: endpointOf(protocol) };
      await enrolDevice(seams, { url: 'https://fairside.example', invite });
      return (await store.enrolment())?.role;
    };
    expect(await enrol(range(1, 2))).toBe('agent');
    await expect(enrol(range(2, 3))).rejects.toMatchObject({ code: 'protocol_unsupported', detail: '2–3, 1' });
  });
});

it('agrees on the highest version both speak', () => {
  expect(agreedProtocol(range(1, 3), range(2, 5))).toBe(3);
  expect(agreedProtocol(range(4, 5), range(1, 4))).toBe(4);
  expect(agreedProtocol(range(1), range(2))).toBeNull();
});

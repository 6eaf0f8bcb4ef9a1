/** Faults 13 to 18: the line between device and endpoint, on real sockets before a real endpoint. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Fetch, fetchAlone } from '../real-device.ts';
import { runs, seed, told } from '../scale.ts';
import { testLine } from './line.ts';
import { openScene } from './scene.ts';

const line = testLine();
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Something on a port that is not the endpoint. */
async function stranger(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

describe('the line', () => {
  it('13 refuses, does not know the name, and the browser is wrong about being online, both ways', async () => {
    const there = line();
    let to = 'refused';
    const device = await there
      .device((url, init) => {
        if (to === 'refused') return fetchAlone(url.replace(/:\d+/, ':1'), init);
        if (to === 'no name') return fetchAlone(url.replace('127.0.0.1', 'no-such-host.invalid'), init);
        return fetchAlone(url, init);
      })
      .catch(() => null);
    // Enrolling meets the same line: it is refused plainly, and nothing is half enrolled.
    expect(device).toBeNull();
    to = 'endpoint';
    const enrolled = await there.device((url, init) =>
      to === 'refused'
        ? fetchAlone(url.replace(/:\d+/, ':1'), init)
        : fetchAlone(to === 'no name' ? url.replace('127.0.0.1', 'no-such-host.invalid') : url, init),
    );
    await enrolled.presses(3);
    for (const [fault, reason] of [
      ['refused', 'online'],
      ['no name', 'online'],
      ['refused', 'alarm'],
    ] as const) {
      to = fault;
      // The browser says online and is not.
      await enrolled.sync(reason);
      expect(await enrolled.status()).toMatchObject({ waiting: 3, lastError: 'unreachable' });
    }
    // The browser says offline and is not: the alarm tries all the same.
    vi.stubGlobal('navigator', { onLine: false });
    to = 'endpoint';
    await enrolled.sync('alarm');
    expect(await enrolled.waiting()).toBe(0);
    await enrolled.settle();
  });

  it('14 cuts the request at a random byte', async () => {
    const { proxy, device: enrol } = line();
    const device = await enrol();
    const before = proxy.done;
    const places = fc.sample(fc.nat({ max: 1200 }), { numRuns: runs({ short: 8, full: 200 }), seed });
    for (const after of places) {
      await device.presses(4);
      proxy.cuts = [{ in: 'request', after }];
      await device.sync();
      proxy.cuts = [];
    }
    await device.settle();
    // A cut beyond the end of a request is none.
    expect(proxy.done - before).toBeGreaterThan(places.length / 4);
    told(`${proxy.done - before} requests cut, ${device.watch.told.size} presses: lost 0, double 0`);
  }, 900_000);

  it('15 cuts the answer after the commit, once, twice and ten times in a row', async () => {
    const { proxy, device: enrol } = line();
    const device = await enrol();
    for (const times of [1, 2, 10]) {
      await device.presses(5);
      for (let tries = 0; tries < times; tries += 1) {
        proxy.cuts = [{ in: 'answer', after: 10 }];
        await device.sync();
        expect(await device.waiting()).toBe(5);
      }
      proxy.cuts = [];
      await device.sync();
      expect(await device.waiting()).toBe(0);
    }
    await device.settle();
  });

  it('16 stalls 21 seconds before the first byte, or gives one byte a second', async () => {
    const { proxy, endpoint, device: enrol } = line();
    // A hundred times faster: the twenty seconds a request may take are two tenths.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
    const device = await enrol();
    await device.presses(8);
    const silent = await stranger(() => undefined);
    const dripping = await stranger((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    for (const { port, close } of [silent, dripping]) {
      proxy.target = port;
      await device.sync();
      expect(await device.status()).toMatchObject({ waiting: 8, lastError: 'timeout' });
      await close();
    }
    proxy.target = Number(new URL(endpoint.url).port);
    // What was too slow is sent in smaller parts.
    expect((await device.store.syncState()).batchItems).toBeLessThan(8);
    vi.restoreAllMocks();
    await device.settle();
  });

  it('17 answers for the endpoint: a login page with 200, a redirect to one, an empty 204', async () => {
    const { proxy, endpoint, device: enrol } = line();
    const device = await enrol();
    await device.presses(3);
    const seen: string[] = [];
    const page = '<html>Sign in to the network</html>';
    const portals: RequestListener[] = [
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
      ({ url = '' }, response) => {
        seen.push(url);
        if (url === '/login') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
        else response.writeHead(302, { location: '/login' }).end();
      },
      (_, response) => response.writeHead(204).end(),
    ];
    for (const answer of portals) {
      const { port, close } = await stranger(answer);
      proxy.target = port;
      await device.sync();
      const { waiting, lastError, setAside } = await device.status();
      expect({ waiting, setAside }).toEqual({ waiting: 3, setAside: 0 });
      expect(lastError).toMatch(/^(bad_answer|unreachable)$/);
      await close();
    }
    // The token goes nowhere else.
    expect(seen).toEqual(['/v1/push']);
    proxy.target = Number(new URL(endpoint.url).port);
    await device.settle();
  });

  it('18 delivers every request twice, and late: after its retry, after what was said since', async () => {
    const late: (() => Promise<Response>)[] = [];
    let fault: 'twice' | 'late' | 'none' = 'none';
    const unreliable: Fetch = async (url, init) => {
      const again = { ...init, signal: null };
      if (fault === 'none' || !url.endsWith('/v1/push')) return fetchAlone(url, init);
      if (fault === 'twice') {
        await Promise.all([fetchAlone(url, again), fetchAlone(url, again)]);
        return fetchAlone(url, init);
      }
      late.push(() => fetchAlone(url, again));
      throw new TypeError('lost on the way');
    };
    const device = await line().device(unreliable);
    fault = 'twice';
    await device.presses(6);
    await device.sync();
    expect(await device.waiting()).toBe(0);

    fault = 'late';
    const [taken = '', amended = ''] = await device.presses(4);
    await device.sync();
    fault = 'none';
    await device.sync();
    await device.store.withdraw(taken);
    await device.store.amend(amended, { note: 'Since then' });
    await device.sync();
    for (const deliver of late) expect((await deliver()).status).toBe(200);
    await device.settle();
    const { insights } = await device.store.ownInsights(20);
    expect(insights.find(({ id }) => id === taken)?.state).toBe('withdrawn');
    expect(late).toHaveLength(1);
  });
});

describe('the line of the model', () => {
  it('13 is down for a day of alarms: one try each, and all is there with the first that gets through', async () => {
    const scene = await openScene();
    await scene.presses(2);
    scene.endpoint.fault = () => Promise.reject(new TypeError('down'));
    for (let quarter = 0; quarter < 96; quarter += 1) {
      scene.device.now += 15 * 60_000;
      await scene.sync('alarm');
    }
    expect(scene.pushes()).toBe(96);
    scene.endpoint.fault = undefined;
    scene.device.now += 15 * 60_000;
    await scene.sync('alarm');
    expect(scene.endpoint.stored.size).toBe(2);
    await scene.settle();
  });
});

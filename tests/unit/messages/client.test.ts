import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alive, askBy, onChange } from '../../../lib/messages/client.ts';
import { helpdeskMessages } from '../../../lib/messages/helpdesk-contract.ts';
import { ask } from '../../../lib/messages/page-client.ts';

const status = {
  mode: 'local',
  waiting: 0,
  oldestWaiting: null,
  setAside: 0,
  lastSyncAt: null,
  lastError: null,
  nextTryAt: null,
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** What the browser hands back from the background. */
function answering(value: unknown) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(value as never));
}

describe('asking', () => {
  it('sends the name and the request, and answers the value', async () => {
    const heard = answering({ ok: true, value: status });
    expect(await ask('syncStatus', {})).toEqual({ ok: true, value: status });
    expect(heard).toHaveBeenCalledWith({ fairside: 'syncStatus', request: {} });
  });

  it('sends nothing that is not in its table', async () => {
    const heard = answering({ ok: true, value: null });
    expect(await askBy(helpdeskMessages)('enrolment', {})).toMatchObject({ error: { code: 'sender_refused' } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('takes the answer to a question that was asked before, once, and checks it alike', async () => {
    const heard = answering({ ok: true, value: { ...status, waiting: 1 } });
    const before = [{ ok: true, value: status } as const, { ok: true, value: 'nothing' } as const];
    const early = askBy(helpdeskMessages, () => {
      const answer = before.shift();
      return answer && Promise.resolve(answer);
    });
    expect(await early('syncStatus', {})).toEqual({ ok: true, value: status });
    expect(await early('syncStatus', {})).toMatchObject({ error: { code: 'bad_answer' } });
    expect(heard).not.toHaveBeenCalled();
    expect(await early('syncStatus', {})).toMatchObject({ value: { waiting: 1 } });
  });

  it('hands on what the background says went wrong', async () => {
    const result = { ok: false, error: { code: 'storage_full', detail: 'QuotaExceededError' } };
    answering(result);
    expect(await ask('syncStatus', {})).toEqual(result);
  });

  it('is bad_answer, naming the place, when the value has another shape', async () => {
    answering({ ok: true, value: { ...status, waiting: 'two' } });
    expect(await ask('syncStatus', {})).toEqual({
      ok: false,
      error: { code: 'bad_answer', detail: 'syncStatus.waiting' },
    });
  });

  it('is bad_answer when the code is one this version does not know', async () => {
    answering({ ok: false, error: { code: 'later', detail: 'x' } });
    expect(await ask('syncStatus', {})).toMatchObject({ error: { code: 'bad_answer' } });
  });

  it.each([undefined, null, 'yes', {}, { ok: true }, { ok: false }])('is no_answer for %j', async (value) => {
    answering(value);
    expect(await ask('syncStatus', {})).toMatchObject({ ok: false, error: { code: 'no_answer' } });
  });

  it('is no_answer when nobody listens or the extension was reloaded under the page', async () => {
    expect(await ask('syncStatus', {})).toMatchObject({ ok: false, error: { code: 'no_answer' } });
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('syncStatus', {})).toEqual({
      ok: false,
      error: { code: 'no_answer', detail: 'Extension context invalidated.' },
    });
  });
});

describe('hearing of changes', () => {
  const send = (message: unknown, id: string | undefined = fakeBrowser.runtime.id) =>
    fakeBrowser.runtime.onMessage.trigger(message, { id } as never, () => {});

  it('names the topics, until unsubscribed', async () => {
    const listener = vi.fn();
    const stop = onChange(listener);
    await send({ changed: ['insights', 'sync'] });
    expect(listener.mock.calls).toEqual([[['insights', 'sync']]]);
    stop();
    await send({ changed: ['sync'] });
    expect(listener).toHaveBeenCalledOnce();
  });

  it('is deaf to everything else', async () => {
    const listener = vi.fn();
    onChange(listener);
    await send({ changed: ['sync'] }, 'stranger');
    await send({ changed: ['weather'] });
    await send({ fairside: 'record', request: {} });
    await send(null);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('being alive', () => {
  it('ends when the browser takes the id away', () => {
    expect(alive()).toBe(true);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    expect(alive()).toBe(false);
  });
});

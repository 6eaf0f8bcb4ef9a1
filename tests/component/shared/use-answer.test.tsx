import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MessagesContext } from '../../../components/shared/messages-context.ts';
import { useAnswer } from '../../../components/shared/use-answer.ts';
import type { Ask, ChangeTopic, Result, Settings } from '../../../lib/messages/contract.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

const settings = (width: number): Settings => ({ ...defaultSettings, width });

function Width() {
  const { value, error, loading } = useAnswer('settings', {}, ['settings']);
  return <p>{`${value?.width ?? 'none'} ${error?.code ?? 'fine'} ${loading ? 'loading' : 'done'}`}</p>;
}

/** A background whose answers the test gives one by one, in any order. */
function surface() {
  const answers: ((answer: Result<Settings>) => void)[] = [];
  const listeners = new Set<(topics: readonly ChangeTopic[]) => void>();
  const ask = (() => new Promise((resolve) => answers.push(resolve as (typeof answers)[number]))) as unknown as Ask;
  const onChange = (listener: (topics: readonly ChangeTopic[]) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const view = render(
    <MessagesContext.Provider value={{ ask, onChange, language: 'en', locale: 'en' }}>
      <Width />
    </MessagesContext.Provider>,
  );
  const tell = (topic: ChangeTopic) =>
    act(async () => {
      for (const listener of listeners) listener([topic]);
    });
  const answer = (turn: number, result: Result<Settings>) => act(async () => answers[turn]?.(result));
  return { ...view, answers, listeners, tell, answer };
}

it('asks at once and again on its topics, and shows the newest answer whatever the order', async () => {
  const { answers, tell, answer } = surface();
  screen.getByText('none fine loading');
  await tell('sync');
  expect(answers).toHaveLength(1);
  await tell('settings');
  expect(answers).toHaveLength(2);
  await answer(1, { ok: true, value: settings(400) });
  await answer(0, { ok: true, value: settings(320) });
  screen.getByText('400 fine done');
});

it('keeps the last good answer beside a failure, and stops listening when it goes', async () => {
  const { tell, answer, unmount, listeners } = surface();
  await answer(0, { ok: true, value: settings(400) });
  await tell('settings');
  await answer(1, { ok: false, error: { code: 'no_answer' } });
  screen.getByText('400 no_answer done');
  unmount();
  expect(listeners.size).toBe(0);
});

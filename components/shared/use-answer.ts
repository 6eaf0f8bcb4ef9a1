import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeTopic, ErrorCode, MessageName, RequestOf, ResponseOf } from '../../lib/messages/contract.ts';
import { useMessages } from './messages-context.ts';

/** `value` stays the last good answer while a newer one is asked for or has failed. */
export interface Answer<T> {
  readonly value: T | null;
  readonly error: { readonly code: ErrorCode; readonly detail?: string | undefined } | null;
  readonly loading: boolean;
  /** Asks again now. */
  readonly again: () => void;
}

/**
 * The background's answer to one message, asked on mount, whenever the request changes and whenever one of `topics`
 * does. An answer that comes after a newer question is dropped.
 */
export function useAnswer<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
  topics: readonly ChangeTopic[] = [],
): Answer<ResponseOf<N>> {
  const { ask, onChange } = useMessages();
  const [state, setState] = useState<Omit<Answer<ResponseOf<N>>, 'again'>>({ value: null, error: null, loading: true });
  const asked = useRef(0);
  const requestKey = JSON.stringify(request);
  const topicKey = topics.join(' ');

  const again = useCallback(() => {
    const turn = ++asked.current;
    setState((before) => ({ ...before, loading: true }));
    void ask(name, JSON.parse(requestKey) as RequestOf<N>).then((answer) => {
      if (turn !== asked.current) return;
      setState((before) =>
        answer.ok
          ? { value: answer.value, error: null, loading: false }
          : { value: before.value, error: answer.error, loading: false },
      );
    });
  }, [ask, name, requestKey]);

  useEffect(() => {
    again();
    const wanted = topicKey.split(' ');
    const stop = onChange((changed) => {
      if (changed.some((topic) => wanted.includes(topic))) again();
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [again, onChange, topicKey]);

  return { ...state, again };
}

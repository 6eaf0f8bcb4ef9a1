import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/v4/core';
import type { Failed } from '../shared/page/use-page.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { LeadsServices } from './view-props.ts';

/** What the endpoint answered. `value` stays the last good answer while another is asked for or has failed. */
export interface Answered<T> {
  readonly value: T | null;
  readonly error: Failed | null;
  readonly loading: boolean;
  /** Asks again now. */
  readonly again: () => void;
}

/**
 * What the endpoint says at a path: asked at once, whenever the path changes, after a sync and when somebody comes back to the
 * page. A late answer to an older question is dropped. A path of null asks nothing.
 */
export function useEndpoint<T>(services: LeadsServices, path: string | null, schema: z.$ZodType<T>): Answered<T> {
  const { ask, onChange } = services;
  const [state, setState] = useState<Omit<Answered<T>, 'again'>>({ value: null, error: null, loading: path !== null });
  const turn = useRef(0);
  const again = useCallback(() => {
    const mine = ++turn.current;
    if (path === null) return setState({ value: null, error: null, loading: false });
    setState((before) => ({ ...before, loading: true }));
    void askEndpoint(ask, { path }, schema).then((answer) => {
      if (mine !== turn.current) return;
      setState((before) =>
        answer.ok
          ? { value: answer.value, error: null, loading: false }
          : { value: before.value, error: answer.error, loading: false },
      );
    });
  }, [ask, path, schema]);

  useEffect(() => {
    again();
    const seen = () => document.visibilityState === 'visible' && again();
    const forget = onChange((topics) => {
      if (topics.some((topic) => topic === 'enrolment' || topic === 'team' || topic === 'sync')) again();
    });
    document.addEventListener('visibilitychange', seen);
    return () => {
      turn.current += 1;
      forget();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [again, onChange]);
  return { ...state, again };
}

import { useCallback, useRef, useState } from 'react';
import type { Failure } from '../panel-state.ts';

/** What the last change of the card came to. Each is stored as it is made. */
export function useSaving() {
  const [said, setSaid] = useState<'saved' | Failure | null>(null);
  const writing = useRef(false);
  /** While somebody writes in a field, nothing is called saved: what they write is not. */
  const onWriting = useCallback((isWriting: boolean) => {
    writing.current = isWriting;
    if (isWriting) setSaid(null);
  }, []);
  const save = useCallback(async (work: Promise<Failure | null>): Promise<boolean> => {
    setSaid(null);
    const failure = await work;
    setSaid(failure ?? (writing.current ? null : 'saved'));
    return failure === null;
  }, []);
  return { said, save, onWriting };
}

export type Saving = ReturnType<typeof useSaving>;

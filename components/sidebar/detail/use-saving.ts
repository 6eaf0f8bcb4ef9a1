import { useCallback, useState } from 'react';
import type { Failure } from '../panel-state.ts';

/** What the last change of the card came to. Each is stored as it is made. */
export function useSaving() {
  const [said, setSaid] = useState<'saved' | Failure | null>(null);
  const save = useCallback(async (work: Promise<Failure | null>): Promise<boolean> => {
    setSaid(null);
    const failure = await work;
    setSaid(failure ?? 'saved');
    return failure === null;
  }, []);
  return { said, save };
}

export type Save = ReturnType<typeof useSaving>['save'];

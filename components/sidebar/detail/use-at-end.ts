import { useEffect, useRef } from 'react';

/** Does `work`, as it was given last, when the part goes. A field that goes with the focus hears of no blur in Firefox. */
export function useAtEnd(work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => () => latest.current(), []);
}

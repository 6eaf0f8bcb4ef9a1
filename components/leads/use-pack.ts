import { useCallback, useEffect, useState } from 'react';
import { parsePack, type TeamPack } from '../../lib/team/pack.ts';
import type { Failed } from '../shared/page/use-page.ts';
import type { LeadsServices } from './view-props.ts';

export interface HeldPack {
  readonly pack: TeamPack;
  readonly etag: string;
}

export interface PackDesk {
  /** The pack that holds on the endpoint; null until it came, and for those who may not change it. */
  readonly held: HeldPack | null;
  readonly error: Failed | null;
  readonly busy: boolean;
  /** Publishes the next pack in the place of the one held; answers what went wrong. After `changed_meanwhile` the newer one is read. */
  readonly publish: (next: (pack: TeamPack) => TeamPack) => Promise<Failed | null>;
}

/** The team's pack as the endpoint has it, with its ETag, for leads who change it from the page. */
export function usePack({ ask }: LeadsServices, may: boolean): PackDesk {
  const [held, setHeld] = useState<HeldPack | null>(null);
  const [error, setError] = useState<Failed | null>(null);
  const [busy, setBusy] = useState(false);

  const read = useCallback(async () => {
    const answer = await ask('readPack', { version: null });
    if (!answer.ok) return setError(answer.error);
    const parsed = parsePack(answer.value.pack);
    setError(parsed.ok ? null : { code: 'bad_answer', detail: parsed.errors[0]?.path });
    if (parsed.ok) setHeld({ pack: parsed.pack, etag: answer.value.etag });
  }, [ask]);
  useEffect(() => {
    if (may) void read();
  }, [read, may]);

  const publish = async (next: (pack: TeamPack) => TeamPack): Promise<Failed | null> => {
    if (held === null) return { code: 'no_answer' };
    setBusy(true);
    const answer = await ask('publishPack', { pack: next(held.pack), etag: held.etag });
    if (answer.ok || answer.error.code === 'changed_meanwhile') await read();
    setBusy(false);
    return answer.ok ? null : answer.error;
  };
  return { held, error, busy, publish };
}

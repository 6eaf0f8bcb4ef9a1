/** The loader's whole work. It imports nothing heavy: no React, no schemas, no adapter. */
import { ticketAt } from './address.ts';
import { watchAddress } from './watch-address.ts';

export interface LoadSidebarOptions {
  /** Asks the background to bring in the sidebar; `ok` once it did. Never rejects. */
  readonly open: () => Promise<{ readonly ok: boolean }>;
  /** False once the extension was reloaded or removed and this script is left over. */
  readonly alive: () => boolean;
  readonly signal: AbortSignal;
}

/** Waits between tries when the background does not answer, in ms. */
const waits = [500, 2_000, 10_000, 60_000];

/** Watches the address and, on the first ticket, brings in the sidebar once. Then it ends: the sidebar watches from there. */
export function loadSidebar({ open, alive, signal }: LoadSidebarOptions): void {
  const end = new AbortController();
  const ended = AbortSignal.any([signal, end.signal]);
  let asking = false;
  let tries = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(retry);
    if (ended.aborted || asking) return;
    if (!alive()) return end.abort();
    if (ticketAt(new URL(location.href)) === null) return;
    asking = true;
    const { ok } = await open();
    asking = false;
    if (ok) return end.abort();
    if (!ended.aborted) retry = setTimeout(look, waits[Math.min(tries++, waits.length - 1)]);
  };

  ended.addEventListener('abort', () => clearTimeout(retry), { once: true });
  watchAddress(() => void look(), ended, { alive });
  void look();
}

import { browser } from 'wxt/browser';
import type { PolicySaid } from '../../components/options/PolicyLines.tsx';
import { type PolicyState, policyKey } from '../../lib/settings/take-up-policy.ts';

/** The policy as the browser holds it, and what the background noted of it. Firefox rejects where there is none. */
export async function readPolicy(): Promise<PolicySaid> {
  const [raw, stored] = await Promise.all([
    browser.storage.managed.get().catch(() => ({})),
    browser.storage.local.get(policyKey),
  ]);
  return { raw, state: (stored[policyKey] ?? {}) as PolicyState };
}

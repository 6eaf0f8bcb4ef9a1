import { useEffect, useState } from 'react';
import { listOf } from '../../lib/i18n/locale.ts';
import { errorCodes } from '../../lib/messages/contract.ts';
import { readPolicy } from '../../lib/settings/policy.ts';
import type { PolicyState } from '../../lib/settings/take-up-policy.ts';
import { useMessages } from '../shared/messages-context.ts';
import { useDeviceTexts } from '../shared/page/device-texts.ts';
import { useTexts } from './texts.ts';

/** An administrator's policy as the browser holds it, and what became of it on this device. */
export interface PolicySaid {
  /** All of `storage.managed`; empty where there is no policy. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly state: PolicyState;
}

/** Reads the policy; null until it is read. `topic` asks again when it changes. */
export function usePolicy(read: () => Promise<PolicySaid>, topic: unknown): PolicySaid | null {
  const [said, setSaid] = useState<PolicySaid | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `topic` is what makes it read again.
  useEffect(() => {
    let over = false;
    void read().then((policy) => !over && setSaid(policy));
    return () => {
      over = true;
    };
  }, [read, topic]);
  return said;
}

/** What the organisation has set, why it has not enrolled this device, and every value that cannot be used, with place and reason. */
export function PolicyLines({ said, enrolled }: { readonly said: PolicySaid; readonly enrolled: boolean }) {
  const { language } = useMessages();
  const { sentence } = useTexts();
  const t = useDeviceTexts(language);
  const { policy, problems } = readPolicy(said.raw);
  if (Object.keys(said.raw).length === 0) return null;
  const names = (['endpoint', 'invite', 'language'] as const).filter((name) => policy[name] !== undefined);
  const set = [...names, ...(policy.hosts.length > 0 ? (['hosts'] as const) : [])].map((name) => t(`policy.${name}`));
  const code = errorCodes.find((known) => known === said.state.code);
  return (
    <>
      {set.length > 0 && <p>{t('policySets', { what: listOf(set, language) })}</p>}
      {!enrolled && code !== undefined && (
        <p className="wrong">{t('policyNotEnrolled', { why: sentence({ code, detail: said.state.detail }) })}</p>
      )}
      {problems.length > 0 && (
        <div className="notice">
          <p>{t('policyProblems')}</p>
          <ul className="misfits">
            {problems.map(({ path, reason }) => (
              <li key={`${path} ${reason}`} data-policy={path}>
                <code>{path}</code> {t(`reason.${reason}`)}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The background's part in an administrator's policy: a device that has one enrols and sets itself up without a click. */
import { Failure } from '../messages/failure.ts';
import { type Policy, readPolicy } from './policy.ts';
import type { SettingsStorage } from './settings.ts';

/** In `storage.local`: what was taken up last, and how the last enrolment by policy ended. The options read it. */
export const policyKey = 'policy';
export interface PolicyState {
  /** The usable policy as JSON. */
  readonly text?: string;
  /** Why the last enrolment by policy failed: an `ErrorCode`, and what it is about. Absent after a success. */
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  /** Device clock, ms: when it failed. */
  readonly at?: number | undefined;
}

/** Shortest time between two tries to enrol, in ms; an invite that was refused is only tried again after a day. */
const pause = (code: string | undefined) => (code === 'invite_invalid' ? 86_400_000 : 60_000);

export interface PolicySeams {
  readonly storage: SettingsStorage;
  /** All of `storage.managed`; rejects where the browser has no policy for this extension (Firefox). */
  readonly managed: () => Promise<Record<string, unknown>>;
  readonly changeLanguage: (language: NonNullable<Policy['language']>) => Promise<unknown>;
  /** Puts hosts in the list of own domains; the person still gives the browser's permission for each. */
  readonly noteHosts: (hosts: readonly string[]) => Promise<unknown>;
  readonly enrolment: () => Promise<{ readonly url: string } | null>;
  readonly enrol: (request: { url: string; invite: string }) => Promise<unknown>;
  /** Device clock, ms. */
  readonly now: () => number;
}

/**
 * Takes the policy up. Language and hosts when they are new, so that a person may change them afterwards; the endpoint
 * whenever this device is enrolled nowhere or elsewhere. Never rejects; what failed is tried again at the next call.
 */
export async function takeUpPolicy(seams: PolicySeams): Promise<void> {
  const { policy } = readPolicy(await seams.managed().catch(() => ({})));
  const { endpoint: url, invite, language, hosts } = policy;
  const before = ((await seams.storage.get([policyKey]))[policyKey] ?? {}) as PolicyState;
  const text = JSON.stringify(policy);
  const isNew = text !== before.text;
  const keep = (state: PolicyState) => seams.storage.set({ [policyKey]: { text, ...state } });
  if (isNew) {
    if (language !== undefined) await seams.changeLanguage(language);
    if (hosts.length > 0) await seams.noteHosts(hosts);
    await keep({});
  }
  if (url === undefined || invite === undefined || (await seams.enrolment())?.url === url) return;
  if (!isNew && seams.now() - (before.at ?? 0) < pause(before.code)) return;
  try {
    await seams.enrol({ url, invite });
    await keep({});
  } catch (error) {
    const { code, detail } = error instanceof Failure ? error : new Failure('no_answer', String(error));
    await keep({ code, detail, at: seams.now() });
  }
}

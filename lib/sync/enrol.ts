/** From an address and an invite to an enrolled device. Nothing is stored until the endpoint has answered everything. */
import type { EnrolmentInfo, RequestOf } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import { endpointUrl } from '../settings/endpoint-url.ts';
import type { EnrolmentRow } from '../store/meta.ts';
import type { Store } from '../store/store.ts';
import { circleOf, textOfBytes } from '../team/rule-totals/seal.ts';
import { type CallError, call, type Net } from './call.ts';
import { failureOf } from './failure-of.ts';
import {
  agreedProtocol,
  type EnrolResponse,
  enrolResponseSchema,
  type HelloResponse,
  helloResponseSchema,
  protocols,
} from './protocol.ts';

export interface EnrolSeams extends Net {
  readonly store: Pick<Store, 'enrol'>;
}

/**
 * Enrols this device. @throws Failure `invalid_url`, `insecure_url`, `unreachable`, `permission_missing`,
 * `not_an_endpoint`, `protocol_unsupported`, `invite_invalid`, `rate_limited`, `server_error`, `bad_answer`.
 */
export async function enrolDevice(seams: EnrolSeams, request: RequestOf<'enrol'>): Promise<EnrolmentInfo> {
  const url = endpointUrl(request.url);
  await greet(seams, url);
  const invite = request.invite.trim();
  if (invite.length < 8 || invite.length > 200) throw new Failure('invite_invalid');
  const label = request.label?.trim().slice(0, 80);
  const body = { invite, ...(label ? { label } : {}) };
  const answer = await call<EnrolResponse>(seams, { url, path: '/v1/enrol', body }, enrolResponseSchema);
  if (!answer.ok) throw refusedInvite(answer.error);
  const { token, agent, team, role } = answer.value;
  const since = new Date(seams.now()).toISOString();
  const circle = textOfBytes(await circleOf(invite));
  const row: EnrolmentRow = { url, token, agent, team: { id: team.id, name: team.name }, role, since, circle };
  await seams.store.enrol(row);
  return enrolmentInfo(row);
}

/** What pages may know of an enrolment: everything but the token. */
export function enrolmentInfo({ url, team, role, since }: EnrolmentRow): EnrolmentInfo {
  return { url, team: team.name, role, since };
}

/** Makes sure that a Fairside endpoint stands there and speaks this protocol. */
async function greet(net: Net, url: string): Promise<void> {
  const answer = await call<HelloResponse>(net, { url, path: '/v1/hello' }, helloResponseSchema);
  if (!answer.ok) throw await notGreeted(net, url, answer.error);
  const { min, max } = answer.value.protocol;
  if (agreedProtocol(protocols, answer.value.protocol) === null) {
    throw new Failure('protocol_unsupported', `${min}–${max}, ${protocols.max}`);
  }
}

async function notGreeted(net: Net, url: string, error: CallError): Promise<Failure> {
  const { host } = new URL(url);
  if (error.code === 'timeout') return new Failure('unreachable', host);
  if (error.status === null)
    return new Failure((await answersBlind(net, url)) ? 'permission_missing' : 'unreachable', host);
  if (error.status >= 500 || error.status === 429) return failureOf(error);
  return new Failure('not_an_endpoint', `${host}, ${error.detail ?? error.code}`);
}

/**
 * Whether something answers that the browser keeps from us: a server without the headers that let an extension read its
 * answers. A refused connection or a foreign certificate fails here too.
 */
async function answersBlind(net: Net, url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(10_000);
    await net.fetch(`${url}/v1/hello`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}

function refusedInvite(error: CallError): Failure {
  const { problem } = error;
  const aboutInvite = problem?.code === 'invite_invalid' || problem?.errors?.some(({ path }) => path === 'invite');
  return aboutInvite ? new Failure('invite_invalid') : failureOf(error);
}

/** Requests that do not fit, made from the endpoint's own description and by breaking right ones. */
import fc from 'fast-check';
import { batch, recorded } from '../unit/endpoint/endpoint.ts';

export interface Malformed {
  readonly method: string;
  readonly path: string;
  readonly role: 'agent' | 'lead' | 'owner' | 'nobody';
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** The part of `/openapi.json` that says what can be called. */
export interface Described {
  readonly paths: Record<
    string,
    Record<string, { parameters?: { name: string; in: string }[]; requestBody?: unknown }>
  >;
}

const role = fc.constantFrom('agent', 'lead', 'owner', 'nobody' as const);
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '../../etc/passwd',
    "'; drop table items; --",
    '<%= 7*7 %>',
    '%00',
    '💥'.repeat(30),
    '-1',
    '1e309',
    'NaN',
    '2026-13-45',
    '9'.repeat(400),
    '{"$ne":null}',
    '__proto__',
    'eyJlcG9jaCI6MX0',
    'null',
    'undefined',
    '[]',
    ' ',
    'a'.repeat(5000),
  ),
  fc.integer().map(String),
);

/** JSON that is far from anything the endpoint takes, keys of prototypes included. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    null,
    [],
    {},
    { items: null },
    { protocol: 1, items: [] },
    { __proto__: { role: 'owner' } },
    { constructor: 1 },
  ),
  fc.nat({ max: 400 }).map((depth) => {
    let value: unknown = 1;
    for (let n = 0; n < depth; n += 1) value = n % 2 === 0 ? [value] : { value };
    return value;
  }),
);

/** A right batch with one part of one item replaced by something that cannot be right there. */
const brokenItem = fc
  .tuple(
    fc.constantFrom(
      ['id'],
      ['kind'],
      ['captured_at'],
      ['payload'],
      ['payload', 'tag'],
      ['payload', 'helpdesk'],
      ['payload', 'ticket'],
      ['payload', 'money'],
      ['payload', 'excerpt'],
      ['payload', 'language'],
      ['payload', 'taxonomy'],
    ),
    fc.constantFrom<unknown>(7.5, [], { deep: { er: 1 } }, true, -1, '\u0000', 'x'.repeat(6000)),
  )
  // A NUL in free text is left out and the rest kept: that is an item like any other.
  .filter(([place, value]) => !(place.at(-1) === 'excerpt' && value === '\u0000'))
  .map(([place, value]) => {
    const item = structuredClone(recorded()) as Record<string, unknown>;
    const last = place.at(-1) ?? 'id';
    const holder = place.length === 1 ? item : (item.payload as Record<string, unknown>);
    holder[last] = value;
    return JSON.stringify(batch([item]));
  });

const brokenBatch = fc
  .tuple(fc.constantFrom('protocol', 'install_id', 'batch_id', 'sent_at', 'items'), anything)
  .filter(([place, value]) =>
    place === 'items' ? !Array.isArray(value) || value.length === 0 : typeof value !== 'string' && value !== 1,
  )
  .map(([place, value]) => JSON.stringify({ ...batch([recorded()]), [place]: value }));

const cutShort = fc.nat({ max: 300 }).map((at) => JSON.stringify(batch([recorded()])).slice(0, at));
const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => new Uint8Array(array));

/** What stands in the place of an id: nothing of the team has one of these. */
const named = fc.constantFrom('x', '019cae00-0000-7000-8000-0000000000aa', '%00', '%2e%2e', '%E0%A4%A');

const contentType = fc.constantFrom(
  'application/json',
  'text/plain',
  '',
  'application/json; charset=utf-16',
  'multipart/form-data',
);
const encoding = fc.constantFrom('', 'gzip', 'br', 'gzip, gzip');

function pathOf(path: string, values: readonly string[], names: readonly string[]): string {
  let next = 0;
  const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(values[next++] ?? 'x') || 'x');
  const query = new URLSearchParams(names.map((name) => [name, values[next++] ?? '']));
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/**
 * @param description What `/openapi.json` says.
 * @returns Requests of which none may store anything. Those that could be right by chance are left out by construction:
 *   a route that writes gets a body that cannot fit, or none.
 */
export function malformedRequests(description: Described): fc.Arbitrary<Malformed> {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      path,
      method: method.toUpperCase(),
      query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      takesBody: requestBody !== undefined,
    })),
  );
  const reads = operations.filter(({ method }) => method === 'GET');
  const writes = operations.filter(({ takesBody }) => takesBody);

  const read = fc.tuple(fc.constantFrom(...reads), role, fc.array(nasty, { minLength: 12, maxLength: 12 })).map(
    ([{ path, query }, who, values]): Malformed => ({
      method: 'GET',
      path: pathOf(path, values, query),
      role: who,
      headers: {},
    }),
  );

  const unfitBody = fc.oneof(
    anything.filter(cannotFit).map((value) => JSON.stringify(value)),
    cutShort,
    bytes,
  );
  const write = fc.tuple(fc.constantFrom(...writes), role, unfitBody, contentType, encoding, named).map(
    ([{ path, method }, who, body, type, packed, id]): Malformed => ({
      method,
      path: path.replace(/\{\w+\}/g, id),
      role: who,
      body,
      headers: { 'content-type': type, ...(packed && { 'content-encoding': packed }) },
    }),
  );
  const push = fc.tuple(fc.oneof(brokenItem, brokenBatch), role).map(
    ([body, who]): Malformed => ({
      method: 'POST',
      path: '/v1/push',
      role: who,
      body,
      headers: { 'content-type': 'application/json' },
    }),
  );
  const elsewhere = fc
    .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'), fc.webPath(), role)
    .map(([method, path, who]): Malformed => ({ method, path: `/v2${path}`, role: who, headers: {} }));
  return fc.oneof(
    { weight: 3, arbitrary: read },
    { weight: 3, arbitrary: write },
    { weight: 3, arbitrary: push },
    elsewhere,
  );
}

/** Whether JSON can be none of the bodies any route takes: those are objects with one of these keys. */
function cannotFit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return !['schema', 'role', 'retention_days', 'invite', 'items'].some((key) => key in value);
}

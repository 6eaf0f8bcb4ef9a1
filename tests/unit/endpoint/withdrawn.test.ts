/** What was taken back after it reached the team is in nothing a lead can see or carry away. */
import { expect, it } from 'vitest';
import { formatNames } from '../../../lib/export/formats.ts';
import { decoded } from '../export/decoded.ts';
import { recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push } = testEndpoint();

it('is gone from the list, the figures and every format of export', async () => {
  const { agent, lead } = await staffed();
  const [kept, gone] = [recorded({ ticket: '1' }), recorded({ ticket: '2', tag: 'bil.wrong', excerpt: 'taken back' })];
  await push(agent, [kept, gone]);
  const paths = ['/v1/insights', '/v1/summary', ...formatNames.map((format) => `/v1/export?format=${format}`)];
  const read = async (path: string) =>
    decoded(path.split('format=')[1] ?? 'text', await (await call(path, { as: lead })).arrayBuffer());
  const before = await Promise.all(paths.map(read));
  for (const text of before) expect(text).toContain('bil.wrong');

  expect(await push(agent, [withdrawn(gone.id)])).toMatchObject([{ status: 'stored' }]);
  for (const path of paths) {
    const text = await read(path);
    for (const trace of [gone.id, 'bil.wrong', 'taken back']) expect(text, path).not.toContain(trace);
    expect(text, path).toContain('log.late');
  }
});

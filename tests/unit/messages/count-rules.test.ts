import { expect, it } from 'vitest';
import { createBackground } from './background.ts';

const enrolment = {
  url: 'https://fairside.example.com',
  token: 'a-token-of-twenty-characters',
  agent: '019cae00-0000-7000-8000-00000000000a',
  team: { id: '019cae00-0000-7000-8000-00000000000b', name: 'Acme care' },
  role: 'agent' as const,
  since: '2026-03-01T00:00:00.000Z',
  circle: 'A'.repeat(43),
};
const week = '2026-03-02';

it('counts rules by week with what is muted, for as long as the agent takes part in the totals', async () => {
  const { tab, page, store } = createBackground();
  await tab('countRules', { shown: ['H02'] });
  expect(await store.countedRules()).toEqual({});
  await store.enrol(enrolment);
  await page('muteForMe', { check: 'K03', muted: true });
  await tab('countRules', { shown: ['H02', 'U01'] });
  await tab('countRules', { used: ['H02'] });
  expect(await store.countedRules()).toEqual({ [week]: { rules: { H02: [1, 1], U01: [1, 0] }, muted: ['K03'] } });

  await page('changeSettings', { ruleTotals: false });
  expect(await store.countedRules()).toEqual({});
  await tab('countRules', { shown: ['H02'] });
  expect(await store.countedRules()).toEqual({});
});

it('takes ids of rules from a helpdesk’s tab and nothing else', async () => {
  const { tab, page, store } = createBackground();
  await store.enrol(enrolment);
  const refused = { ok: false, error: { code: 'invalid_request' } };
  expect(await tab('countRules', { shown: ['Dear Ana, your parcel'] })).toMatchObject(refused);
  expect(await tab('countRules', { shown: new Array(61).fill('H02') })).toMatchObject(refused);
  expect(await page('countRules', { shown: ['H02'] })).toMatchObject({ ok: false, error: { code: 'sender_refused' } });
  expect(await store.countedRules()).toEqual({});
});

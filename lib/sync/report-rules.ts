/** Once a week: how often each rule was shown, used and muted here, sealed so that only five such reports together say anything. */
import { boolean, looseObject } from 'zod/mini';
import { bytesOfText, sealReport } from '../team/rule-totals/seal.ts';
import { call } from './call.ts';
import { isCurrent, type Wake } from './wake.ts';

/** As `ruleReportResponseSchema`, whose neighbours the background need not carry. */
const takenSchema = looseObject({ taken: boolean() });

/**
 * Sends the reports that are due, the oldest first. No condition of anything: what goes wrong here is tried again an hour later, for
 * as long as the endpoint takes a report of that week. A report sent twice is taken once.
 */
export async function reportRules(wake: Wake): Promise<void> {
  const { store, enrolment } = wake;
  const { url, token, circle } = enrolment;
  if (circle === undefined) return;
  for (;;) {
    const report = await store.ruleReport();
    if (report === null) return;
    const timeout = wake.timeForCall();
    if (timeout === 0 || !(await isCurrent(wake))) return;
    const body = await sealReport(bytesOfText(circle), report.week, report.counts);
    const answer = await call(wake, { url, path: '/v1/rule-reports', token, body, timeout }, takenSchema);
    await store.ruleReportTried(report.week, answer.ok);
  }
}

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv, Deps } from '../http/context.ts';
import { administration } from './administration.ts';
import { enrol } from './enrol.ts';
import { health } from './health.ts';
import { hello } from './hello.ts';
import { importing } from './import.ts';
import { insights } from './insights.ts';
import { issueDeeds } from './issue-deeds.ts';
import { issues } from './issues.ts';
import { me } from './me.ts';
import { pack } from './pack.ts';
import { pull } from './pull.ts';
import { pulse } from './pulse.ts';
import { push } from './push.ts';
import { readingTokens } from './reading-tokens.ts';
import { report } from './report.ts';
import { ruleTotals } from './rule-totals.ts';
import { service } from './service.ts';
import { taxonomyHealth } from './taxonomy-health.ts';
import { value } from './value.ts';

/** Each file of this folder adds the routes of one subject. */
export type AddRoutes = (app: OpenAPIHono<AppEnv>, deps: Deps) => void;

export const allRoutes: readonly AddRoutes[] = [
  health,
  hello,
  enrol,
  push,
  pull,
  pack,
  insights,
  importing,
  issues,
  issueDeeds,
  readingTokens,
  report,
  me,
  administration,
  ruleTotals,
  value,
  service,
  taxonomyHealth,
  pulse,
];

/** What the endpoint reads from its environment. */
import { z } from 'zod';

const environmentSchema = z.object({
  /** TCP port; 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /** Address to listen on. The default is reachable from this machine only. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** A PostgreSQL 15+ of one's own; absent, the endpoint brings its own and keeps it in `DATA_DIR`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  /** Name of the team made on a fresh database. */
  TEAM_NAME: z.string().min(1).max(80).default('Customer care'),
  /** Proxies of one's own before the endpoint, whose `X-Forwarded-For` entries count as true. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type Environment = z.infer<typeof environmentSchema>;

/** Reads the environment; an empty variable counts as absent. Throws one message that names every variable at fault. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

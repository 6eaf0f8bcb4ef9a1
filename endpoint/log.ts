import pino from 'pino';

/** Everything a human reads goes to stderr; stdout is for the one line programs read. No personal data in either. */
export const createLog = (level = 'info'): pino.Logger =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));

/** For tests and embedders that want none. */
export const quiet: pino.Logger = pino({ enabled: false });

import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { run } from '../../../endpoint/run.ts';

/** The command line without a process of its own: nothing here comes as far as a database. */
let said: MockInstance<typeof process.stderr.write>;
let told: MockInstance<typeof process.stdout.write>;
beforeEach(() => {
  said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

describe('npm run endpoint, called wrongly', () => {
  it.each([
    ['an unknown command', ['dance'], {}, 2, 'There is no command "dance"'],
    ['a command that every object has', ['toString'], {}, 2, 'There is no command "toString"'],
    ['an unknown flag', ['--fast'], {}, 1, '--fast'],
    ['a role that is none', ['invite', '--role', 'king'], {}, 2, '--role'],
    ['nothing to list', ['list', 'everything'], {}, 2, 'invites or tokens'],
    ['nothing to revoke', ['revoke'], {}, 2, 'Name one of'],
    ['an id that is none', ['revoke', '--token', '7'], {}, 2, '--token'],
    ['a ticket that is none', ['erase', '--ticket', '4711'], {}, 2, 'HELPDESK:HOST:NUMBER'],
    ['a requester of two letters', ['erase', '--requester', 'ab'], {}, 2, '--requester'],
    ['a backup without a file', ['backup'], {}, 2, 'Name the file'],
    ['a format that is none', ['export', '--format', 'pdf'], {}, 2, '--format'],
    ['a port that is none', [], { PORT: 'http' }, 1, 'PORT'],
    ['a database that is none', [], { DATABASE_URL: 'mysql://x' }, 1, 'DATABASE_URL'],
  ])('says what is wrong with %s', async (_, args, env, status, words) => {
    expect(await run(args, env)).toBe(status);
    expect(said.mock.calls.join('')).toContain(words);
    expect(told).not.toHaveBeenCalled();
  });
});

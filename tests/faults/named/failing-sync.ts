/** A disk that answers an error when it is asked to sync, for a program that asks through the C library. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each process counts for itself, so of PostgreSQL's sessions each has some syncs left when it begins. */
const source = `
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
static int left = -1;
int fdatasync(int file) {
  if (left < 0) left = atoi(getenv("SYNCS_LEFT"));
  if (left == 0) { errno = EIO; return -1; }
  left -= 1;
  return syscall(SYS_fdatasync, file);
}
`;

/** Whether one can be made here: on Linux, with a C compiler. */
export const canFailSync = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;

/**
 * @param folder Where the library may lie; everybody must get through to it.
 * @returns Words before a command by which its `fdatasync` answers EIO after so many that went well, in each of its processes.
 */
export function failingSync(folder: string, after: number): string {
  const [text, library] = [join(folder, 'failing-sync.c'), join(folder, 'failing-sync.so')];
  writeFileSync(text, source);
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, text]);
  chmodSync(library, 0o755);
  return `SYNCS_LEFT=${after} LD_PRELOAD='${library}'`;
}

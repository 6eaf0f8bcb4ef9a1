import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the practice pages, read once at start. */
export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  /** Changes with the content, so that a browser profile kept over many runs never shows an old page. */
  readonly tag: string;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const file = (type: string, body: Buffer): PageFile => ({
  type,
  body,
  tag: `"${createHash('sha1').update(body).digest('hex')}"`,
});

/** All scripts and styles by address. CKEditor comes from its package as it is. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = fileURLToPath(new URL('./pages', import.meta.url));
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(path)];
    if (!entry.isFile() || type === undefined) continue;
    files.set(`/practice/${relative(folder, path).split(sep).join('/')}`, file(type, await readFile(path)));
  }
  const editor = createRequire(import.meta.url).resolve(
    '@ckeditor/ckeditor5-build-decoupled-document/build/ckeditor.js',
  );
  const script = (await readFile(editor, 'utf8')).replace(/\/\/# sourceMappingURL=.*\s*$/, '');
  files.set('/practice/ckeditor.js', file('text/javascript; charset=utf-8', Buffer.from(script)));
  return files;
}

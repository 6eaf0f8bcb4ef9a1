import * as z from 'zod/mini';
import { collect, type Found } from './collect.ts';
import { looksLikeHtml, plainText, tidy } from './plain-text.ts';
import type { LeftOut, SavedReplyFile } from './types.ts';

/** Zendesk: `comment_value` is a text, or a channel and a text. */
const actionSchema = z.looseObject({
  field: z.string(),
  value: z.union([z.string(), z.array(z.unknown()), z.boolean(), z.number(), z.null()]),
});
const macroSchema = z.looseObject({ title: z.string(), actions: z.array(actionSchema) });

/** Freshdesk: the folder is a name, or an object with one. */
const cannedSchema = z.looseObject({
  title: z.string(),
  content: z.optional(z.nullable(z.string())),
  content_html: z.optional(z.nullable(z.string())),
  folder: z.optional(z.nullable(z.union([z.string(), z.looseObject({ name: z.string() })]))),
});

const listNames = ['macros', 'canned_responses', 'responses'] as const;

/** Reads `{"macros": […]}` as Zendesk exports it, canned responses as Freshdesk does, or either list alone. */
export function readJson(text: string): SavedReplyFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { replies: [], leftOut: [{ reason: 'not-json' }] };
  }
  const [base, list] = listIn(value);
  if (list === null) return { replies: [], leftOut: [{ reason: 'unknown-shape' }] };
  return collect(list.map((entry, index) => read(entry, index + 1, base === '' ? `${index}` : `${base}.${index}`)));
}

function listIn(value: unknown): [string, readonly unknown[] | null] {
  if (Array.isArray(value)) return ['', value];
  if (typeof value !== 'object' || value === null) return ['', null];
  for (const name of listNames) {
    const list: unknown = (value as Record<string, unknown>)[name];
    if (Array.isArray(list)) return [name, list];
  }
  return ['', null];
}

function read(entry: unknown, row: number, path: string): Found | LeftOut {
  const isMacro = typeof entry === 'object' && entry !== null && 'actions' in entry;
  return isMacro ? readMacro(entry, row, path) : readCanned(entry, row, path);
}

function readMacro(entry: unknown, row: number, path: string): Found | LeftOut {
  const parsed = z.safeParse(macroSchema, entry);
  if (!parsed.success) return wrongType(parsed.error, entry, row, path);
  const { title, actions } = parsed.data;
  const textOf = (field: string) => {
    const value = actions.findLast((action) => action.field === field)?.value;
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof last === 'string' ? last : undefined;
  };
  const html = textOf('comment_value_html');
  const plain = textOf('comment_value');
  const isPublic = actions.findLast(({ field }) => field === 'comment_mode_is_public')?.value;
  return {
    name: title,
    text: html !== undefined ? plainText(html) : fromEither(plain ?? ''),
    kind: isPublic === false || isPublic === 'false' ? 'internal' : 'public',
    row,
    path: `${path}.actions`,
  };
}

function readCanned(entry: unknown, row: number, path: string): Found | LeftOut {
  const parsed = z.safeParse(cannedSchema, entry);
  if (!parsed.success) return wrongType(parsed.error, entry, row, path);
  const { title, content, content_html: html, folder } = parsed.data;
  const text = html ? plainText(html) : fromEither(content ?? '');
  const folderName = typeof folder === 'string' ? folder : folder?.name;
  return { name: title, folder: folderName || undefined, text, kind: 'public', row, path: `${path}.content` };
}

function wrongType(error: z.core.$ZodError, entry: unknown, row: number, path: string): LeftOut {
  const place = (error.issues[0]?.path ?? []).map(String);
  const title = typeof entry === 'object' && entry !== null && 'title' in entry ? entry.title : undefined;
  return {
    reason: 'wrong-type',
    row,
    path: [path, ...place].join('.'),
    name: typeof title === 'string' ? title : undefined,
  };
}

/** A field that holds HTML in one account and plain text in another. */
export const fromEither = (text: string): string => (looksLikeHtml(text) ? plainText(text) : tidy(text));

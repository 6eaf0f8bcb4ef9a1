/** JSON with the keys of every object in order, so that the same content is always the same text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const child of value) text += `${text === '' ? '' : ','}${canonicalJson(child ?? null)}`;
    return `[${text}]`;
  }
  // By UTF-16 units, which is the order of `sort` without an argument.
  for (const key of Object.keys(value).sort()) {
    const child = (value as Record<string, unknown>)[key];
    if (child !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(child)}`;
  }
  return `{${text}}`;
}

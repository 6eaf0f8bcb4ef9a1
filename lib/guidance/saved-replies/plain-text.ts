/** The text of a reply that is stored as HTML. Read as characters only: nothing is parsed into a page. */

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', bull: '•' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', euro: '€', pound: '£', copy: '©' },
  ...{ iexcl: '¡', iquest: '¿', ordm: 'º', ordf: 'ª', ccedil: 'ç', Ccedil: 'Ç', ntilde: 'ñ', Ntilde: 'Ñ', uuml: 'ü' },
  ...{ aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', Uuml: 'Ü' },
  ...{ Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú' },
};

/** Plain text of `html`: blocks become lines, list items get a dash, entities become characters. */
export function plainText(html: string): string {
  const lines = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/(?:p|h[1-6]|blockquote|pre|table|ul|ol)\s*>/gi, '\n\n')
    .replace(/<\/(?:div|tr|section|article|header|footer)\s*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return tidy(decoded(lines));
}

/** Lines without spaces at their ends, at most one empty line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Whether a text that may be either is meant as HTML: it has a closing or empty tag of the usual kinds. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/(?:p|div|span|strong|em|b|i|u|a|ul|ol|li|h[1-6])\s*>|<br\s*\/?>/i.test(text);

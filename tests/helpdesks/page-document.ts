import { json, type PracticeAnswer } from './api/exchange.ts';
import type { LiveTicket } from './live-ticket.ts';
import type { PageFile } from './page-files.ts';
import { me } from './people.ts';
import type { PracticeSite, SiteKind } from './state.ts';

const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
];

/**
 * CKEditor 5 brings its styles as `<style>` elements and parses HTML through `DOMParser`, so its page has to allow inline
 * styles and one default policy (`pages/zendesk/trusted-types.js`). The other page's editor needs neither.
 */
const policies: Record<SiteKind, readonly string[]> = {
  zendesk: [...shared, "style-src 'self' 'unsafe-inline'", 'trusted-types default'],
  freshdesk: [...shared, "style-src 'self'", 'trusted-types practice-editor'],
};

const styles: Record<SiteKind, readonly string[]> = {
  zendesk: ['tokens', 'chrome', 'pane', 'conversation', 'composer', 'lists'],
  freshdesk: ['tokens', 'chrome', 'ticket', 'editor', 'properties', 'lists'],
};

const pageTicket = ({ ticket, tags, status, comments }: LiveTicket) => ({
  ...ticket,
  messages: undefined,
  tags,
  status,
  comments: comments.map(({ author, ...comment }) => ({ ...comment, author, incoming: author.role === 'end-user' })),
});

/** What the page's own scripts work with. It is no part of the API, so a failing API leaves the page whole. */
const pageData = (site: PracticeSite) => ({
  host: site.host,
  me,
  csrfToken: site.csrfToken,
  variant: site.variant,
  tickets: [...site.tickets.values()].map(pageTicket),
});

/** The page's data as JSON, for its scripts to read again. */
export const pageDataAnswer = (site: PracticeSite): PracticeAnswer => json(pageData(site));

/** The single page of a site, for every address of it. */
export function pageDocument(site: PracticeSite, files: ReadonlyMap<string, PageFile>): PracticeAnswer {
  const { kind } = site;
  const data = JSON.stringify(pageData(site)).replaceAll('<', '\\u003c');
  const sheets = styles[kind].map((name) => `<link rel="stylesheet" href="/practice/${kind}/${name}.css">`).join('\n');
  const modules = [...files.keys()]
    .filter(
      (path) => path.endsWith('.js') && (path.startsWith('/practice/shared/') || path.startsWith(`/practice/${kind}/`)),
    )
    .filter((path) => !/\/(theme|trusted-types)\.js$/.test(path))
    .map((path) => `<link rel="modulepreload" href="${path}">`)
    .join('\n');
  const editor =
    kind === 'zendesk'
      ? '<script src="/practice/zendesk/trusted-types.js"></script>\n<script src="/practice/ckeditor.js" id="ckeditor" async></script>'
      : '';
  const session = kind === 'zendesk' ? '_zendesk_session' : '_freshdesk_session';
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policies[kind].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer-when-downgrade',
      'Set-Cookie': `${session}=${site.signIn()}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Practice</title>
<link rel="icon" href="/practice/${kind}/icon.svg">
<script src="/practice/${kind}/theme.js"></script>
${sheets}
${modules}
${editor}
<script type="module" src="/practice/${kind}/main.js"></script>
</head>
<body class="practice-${kind}">
<script type="application/json" id="practice-data">${data}</script>
</body>
</html>
`,
  };
}

/** The session cookie of a request's `Cookie` header. */
export function sessionOf(kind: SiteKind, cookie: string | undefined): string | undefined {
  const name = kind === 'zendesk' ? '_zendesk_session' : '_freshdesk_session';
  return new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(cookie ?? '')?.[1];
}

import { request } from 'node:https';
import type { PracticeHelpdesks } from '../../helpdesks/server.ts';

/** An answer of a practice site. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; tests look into it freely. */
  json(): ReturnType<typeof JSON.parse>;
}

interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Calls over real HTTPS, with the host's name in SNI and header, trusting this run's certificate only. */
export function clientOf(sites: PracticeHelpdesks, host: string) {
  let cookie = '';
  const call = (path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? '' : JSON.stringify(body);
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: sites.port,
          path,
          method,
          servername: host,
          ca: sites.certificate,
          agent: false,
          headers: {
            Host: host,
            'Content-Length': String(Buffer.byteLength(sent)),
            ...(cookie === '' ? {} : { Cookie: cookie }),
            ...headers,
          },
        },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (part: string) => {
            text += part;
          });
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text,
              json: () => JSON.parse(text),
            }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(sent);
    });
  return {
    call,
    /** Loads a page, as a browser does before it calls anything. */
    async signIn(page: string): Promise<Answer> {
      const answer = await call(page);
      cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      return answer;
    },
  };
}

import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { ownDomain } from './state.ts';

/** A key pair made for one run of the server, and what a browser needs to trust exactly this certificate. */
export interface PracticeCertificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the certificate's SubjectPublicKeyInfo, as Chromium's command line wants it. */
  readonly spki: string;
}

/** Makes a self-signed certificate for the practice domains. It lives in memory only. */
export async function makeCertificate(): Promise<PracticeCertificate> {
  const pems = await generate([{ name: 'commonName', value: 'Practice helpdesks' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: ['*.zendesk.com', '*.freshdesk.com', `*.${ownDomain}`].map((value) => ({ type: 2, value })),
      },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: pems.private, cert: pems.cert, spki: createHash('sha256').update(spki).digest('base64') };
}

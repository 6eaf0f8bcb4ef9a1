import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { ownDomain } from './state.ts';

/** Keys made for one run of the server, and what a browser needs to trust exactly them. */
export interface PracticeCertificate {
  readonly key: string;
  readonly cert: string;
  /** The authority that vouches for it and for nothing else: its key is thrown away. */
  readonly authority: string;
  /** Base64 of the SHA-256 of the certificate's SubjectPublicKeyInfo, as Chromium's command line wants it. */
  readonly spki: string;
}

const keys = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/**
 * Makes a certificate for the practice domains and an authority for it: Firefox makes no exception for a self-signed one
 * but host by host. Both live in memory only.
 */
export async function makeCertificate(): Promise<PracticeCertificate> {
  const authority = await generate([{ name: 'commonName', value: 'Practice authority' }], {
    ...keys,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const pems = await generate([{ name: 'commonName', value: 'Practice helpdesks' }], {
    ...keys,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      {
        name: 'subjectAltName',
        altNames: ['*.zendesk.com', '*.freshdesk.com', `*.${ownDomain}`].map((value) => ({ type: 2, value })),
      },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: pems.private,
    cert: pems.cert,
    authority: authority.cert,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}

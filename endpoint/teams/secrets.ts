import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as 43 characters that need no escaping anywhere. Shown once, never stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: SHA-256, hex. The secret is random, so nothing slower is needed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

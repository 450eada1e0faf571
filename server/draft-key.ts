import { hkdfSync } from 'node:crypto';

const BYTES = 32;

/**
 * The key under which a person's browser seals what they type and have not sent: derived anew for every page, so that it is
 * stored nowhere, and the same on every machine, so that a draft outlives the session it was typed in.
 */
export const draftKey = (person: string, secret = process.env.NEXTAUTH_SECRET ?? ''): string =>
  Buffer.from(hkdfSync('sha256', secret, 'stet', `drafts of ${person}`, BYTES)).toString('base64');

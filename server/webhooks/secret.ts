import { createHmac, randomBytes } from 'node:crypto';
import { open, type Place, seal } from '../sealing/seal';

/** As the Standard Webhooks have it: what follows is the key's bytes in base64. */
const PREFIX = 'whsec_';

/** 256 random bits, told once to whoever makes the address. */
export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`;

export interface SealedSecret {
  id: string;
  webhookId: string;
  sealed: string;
}

export const placeOfSecret = ({ id, webhookId }: Pick<SealedSecret, 'id' | 'webhookId'>): Place => [
  'webhook',
  webhookId,
  id,
];

export const sealSecret = (of: Pick<SealedSecret, 'id' | 'webhookId'>, secret: string): string =>
  seal(secret, placeOfSecret(of));

export const openSecret = (kept: SealedSecret): string => open(kept.sealed, placeOfSecret(kept));

const keyOf = (secret: string) => Buffer.from(secret.slice(PREFIX.length), 'base64');

/**
 * The headers of a delivery, as the Standard Webhooks have them: HMAC-SHA-256 over id, time and body, once with each secret
 * that holds. The time is that of this try, in seconds, so that an old one cannot be played again.
 */
export function signedHeaders(
  { id, payload }: { id: string; payload: string },
  secrets: readonly string[],
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${payload}`, 'utf8');
    return `v1,${hmac.digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

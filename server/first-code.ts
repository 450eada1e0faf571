import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();
const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Whether this is the code that the launcher printed for an empty desk. Without a code, nothing holds. */
export function firstCodeHolds(code: string): boolean {
  const printed = plain(process.env.STET_FIRST_CODE ?? '');
  return printed !== '' && timingSafeEqual(digest(printed), digest(plain(code)));
}

import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP asks for at least: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), OPTIONS);

export const passwordHolds = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFKC')).catch(() => false);

let nobody: Promise<string> | undefined;

/** Takes the time of a real comparison where there is no account, so that the answer's time tells nothing. */
export async function passwordOfNobody(password: string): Promise<false> {
  nobody ??= hashPassword('the password of nobody at all');
  await passwordHolds(await nobody, password);
  return false;
}

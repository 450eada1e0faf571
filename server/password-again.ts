import { type Result, refuse } from '@/domain/refusal';
import type { Caller } from './caller';
import { keep } from './gate';
import { forgetTries, overLimit } from './keeps/rate-count';
import { storedPassword } from './keeps/stored-password';
import { passwordHolds } from './password';

const TRIES = 10;
const MINUTES = 15;

/** The password of the person at the screen, asked for again before what only they may do. */
export async function passwordAgain(caller: Caller, password: string, field = 'password'): Promise<Result<undefined>> {
  if (caller?.kind !== 'session') return refuse('not-permitted', 'This asks for a person at the screen.');
  const key = `again:${caller.person}`;
  if (await keep(overLimit([{ key, most: TRIES, minutes: MINUTES }], new Date())))
    return refuse('too-many', 'Too many tries. Wait a quarter of an hour, then try again.', {
      retryAfter: MINUTES * 60,
    });
  const stored = await keep(storedPassword(caller.person));
  if (!stored || !(await passwordHolds(stored, password)))
    return refuse('invalid', 'This is not your password. Nothing was done; type it again.', {
      fields: { [field]: 'This is not your password.' },
    });
  await keep(forgetTries([key]));
  return { ok: true, value: undefined };
}

import { REFUSAL_STATUS, type RefusalCode } from '@/domain/refusal';
import { HTTP_FAULTS } from '../problem';

type Code = RefusalCode | keyof typeof HTTP_FAULTS;

const SAYS: Record<Code, string> = {
  invalid:
    'Something in what was sent cannot be used. `fields` says what, by field; it is empty where no one field is.',
  'signed-out': 'No token, one that is revoked or has run out, or whose person no longer works here.',
  'not-permitted': 'Whoever the token acts for may not do this. `detail` says who may.',
  'not-found': 'There is nothing here, or nothing for this person to know of: the two are told alike.',
  stale: 'Somebody was quicker. `present` has what stands now: look at it, and send again with its revision.',
  blocked: 'Other things have to be done first. Where they are a list, they are in `blockers`.',
  'too-large': 'A text has at most 10 MB, a file 200 MB.',
  'unsupported-type': 'Not the content type that the call takes, or a file of a kind that the desk does not.',
  'too-many': 'Called too often. `Retry-After` says in how many seconds to go on.',
  busy: 'It cannot be done just now, and nothing was saved. `Retry-After` says when to try again.',
  'wrong-method': 'The address is right, the method is not. `Allow` has those that it takes.',
  'no-such-range': 'Bytes were asked for that come after the end of the file.',
};

export interface CodeTold {
  code: string;
  status: number;
  says: string;
}

/** Every code of a problem, its status and what it means. */
export const CODES: readonly CodeTold[] = Object.entries({ ...REFUSAL_STATUS, ...HTTP_FAULTS }).map(
  ([code, status]) => ({ code, status, says: SAYS[code as Code] }),
);

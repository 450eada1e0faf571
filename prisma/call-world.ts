import { encode } from 'next-auth/jwt';
import type { ClaimView, StoryView } from '@/domain/views';
import type { Role } from '@/domain/vocabulary';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { recordCheck } from '@/server/commands/record-check';
import { view } from '@/server/gate';
import { claimById } from '@/server/queries/claims';
import { type Hand, hand, value } from './builders';
import { HOST, tokenOf } from './builders-call';
import { newClaim, newStory } from './builders-story';

/** What the names in an example stand for. */
export type Vars = Record<string, string | number>;

/** What makes an example succeed: who calls, and what its names stand for. */
export interface Ready {
  by: Hand;
  vars: Vars;
}
export type Scene = () => Promise<Ready>;

export const PASSWORD = 'a password of ten or more';

/** The text of the examples. */
const TEXT = 'The bridge will close for eleven weeks from 2 March. It opened in 1931.';

const hands = new Map<string, Promise<Hand>>();

/** The one of this role that all scenes share. */
export function one(role: Role, which = ''): Promise<Hand> {
  const known = hands.get(role + which) ?? hand(role, { password: PASSWORD, name: `${role} ${which}`.trim() });
  hands.set(role + which, known);
  return known;
}

export const story = async (body = TEXT): Promise<StoryView> =>
  newStory(await one('reporter'), { headline: 'Bridge to close', body });

export interface OnClaim {
  story: StoryView;
  claim: ClaimView;
  checker: Hand;
  vars: Vars;
}

export const read = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));

const varsOf = (of: StoryView, claim: ClaimView): Vars => ({
  STORY: of.id,
  CLAIM: claim.id,
  REVISION: claim.revision,
  SPAN: claim.spans[0]?.id ?? '',
  HASH: of.version.hash,
});

/** A story with a claim on `eleven weeks`. */
export async function onClaim(words = 'eleven weeks'): Promise<OnClaim> {
  const [of, checker] = [await story(), await one('checker')];
  const claim = await newClaim(checker, of.id, words);
  return { story: of, claim, checker, vars: varsOf(of, claim) };
}

const PIECE = { type: 'quotation', source: 'Works office', tier: 'primary', stance: 'supports', excerpt: 'Ten weeks.' };

/** The same, resting on a piece of evidence. */
export async function onEvidence(more: object = {}): Promise<OnClaim> {
  const on = await onClaim();
  const piece = await on.checker.do(attachEvidence, { claim: on.claim.id, ...PIECE, ...more });
  const claim = await read(on.checker, on.claim.id);
  return { ...on, claim, vars: { ...varsOf(on.story, claim), EVIDENCE: piece.id, SOURCE: piece.sourceId } };
}

/** The same, checked. */
export async function onCheck(): Promise<OnClaim> {
  const on = await onEvidence();
  const { claim, checker } = on;
  await checker.do(recordCheck, { claim: claim.id, revision: claim.revision, finding: 'confirmed' });
  const checked = await read(checker, claim.id);
  return { ...on, claim: checked, vars: { ...on.vars, REVISION: checked.revision } };
}

/** What a browser sends along for a person at the screen. */
export async function cookieOf(person: Hand): Promise<Record<string, string>> {
  if (person.caller.kind !== 'session') throw new Error('a session is of a person');
  const { session, person: sub, version } = person.caller;
  const token = { sub, sid: session, ver: version };
  const cookie = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { origin: HOST, host: 'stet.test', cookie: `next-auth.session-token=${cookie}` };
}

const tokens = new Map<string, Promise<string>>();

export function bearerOf(person: Hand): Promise<string> {
  const known = tokens.get(person.id) ?? tokenOf(person);
  tokens.set(person.id, known);
  return known;
}

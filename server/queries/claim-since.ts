import type { Actor } from '@/domain/given';
import { trailSentence } from '@/domain/sentences/trail';
import type { ClaimChanged, StaleClaim } from '@/domain/views-claim-since';
import type { Tx } from '../database';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { claimView } from './claim-view';

/** How far back a person can have looked at a claim that others work on; more than this is told as the claim itself. */
const ENTRIES = 300;

interface Told {
  claim?: string;
  claims?: string[];
  check?: string;
  number?: number;
  before?: object;
  after?: object;
  version?: number | null;
}

const OTHER = ['note.', 'thread.', 'override.', 'sign-off.'];

/** Whether an entry raised the claim's revision. Assigning alone does not (docs/decisions/0008). */
function raises(type: string, told: Told, claim: string): boolean {
  if (told.claim !== claim && !told.claims?.includes(claim)) return false;
  if (OTHER.some((kind) => type.startsWith(kind))) return false;
  // An accepted correction is told by the version that it made.
  if (type === 'correction.decided' && told.version) return false;
  const withoutPerson = (side: object | undefined) => JSON.stringify({ ...side, assignee: null });
  return type !== 'claim.changed' || withoutPerson(told.before) !== withoutPerson(told.after);
}

/** What became of a claim after the revision that a person saw, newest first: who, when and what. */
async function changesAfter(
  tx: Tx,
  story: string,
  claim: { id: string; revision: number; checks: readonly { id: string; finding: string | null }[] },
  seen: number,
): Promise<ClaimChanged[]> {
  const rows = await tx.trailEntry.findMany({
    where: { chain: story },
    orderBy: { seq: 'desc' },
    take: ENTRIES,
    include: { payload: { select: { payload: true } } },
  });
  const known = await directory(tx);
  const hidden = new Set(claim.checks.filter((check) => check.finding === null).map((check) => check.id));
  const changes: ClaimChanged[] = [];
  for (const { type, at, actor, payload } of rows) {
    if (changes.length >= claim.revision - seen) break;
    const told: Told = payload ? JSON.parse(payload.payload) : {};
    if (!raises(type, told, claim.id)) continue;
    const sentence = hidden.has(told.check ?? '')
      ? `checked claim ${told.number}`
      : trailSentence(type, told, known, { claim: claim.id });
    changes.push({ by: known[actor.replace(/^person:/, '')]?.name ?? 'Stet', at, sentence });
  }
  return changes;
}

/** For whoever was overtaken: the claim as it stands now, and who changed what, and when, since they looked. */
export async function claimSince(
  { tx, actor, story }: { tx: Tx; actor: Actor; story: StoryRow },
  input: { claim: string; revision: number },
): Promise<StaleClaim> {
  const claim = await claimView(tx, actor, input.claim);
  return { ...claim, since: await changesAfter(tx, story.id, claim, input.revision) };
}

import type { SpanRecord } from '@/domain/claim';
import { ok, type Result, refuse } from '@/domain/refusal';
import { replacedSpan } from '@/domain/spans-after';
import { type VersionText, versionText } from '@/domain/story';
import { blocksOf, type StoryText } from '@/domain/story-text';
import { touches, versionRefusal } from '@/domain/version';
import { changedClaim, type WholeClaim, wholeClaims } from './claim-records';
import type { Before } from './commands/command';
import type { Tx } from './database';
import { type Expected, type FoundPlaces, findPlaces } from './find-places';
import { sha256 } from './given';
import { type PlacedClaim, placedClaims } from './placed-claims';
import { passagesInWorker } from './placement/place-in-worker';
import type { StoryRow } from './scope';
import { owedContexts } from './standing-context';
import { wordsOf } from './story-records';
import type { Ahead } from './version-ahead';
import { type VersionRows, versionRows } from './version-rows';
import { WorkerEnded } from './worker';

/** The version that a new one leaves. */
export interface BaseVersion {
  number: number;
  hash: string;
  documentHash: string;
  words: StoryText;
  text: string;
}

/** All that is slow about a new version, done before its transaction, with what it rests on. */
export interface PreparedVersion extends FoundPlaces {
  story: string;
  by: string;
  base: BaseVersion;
  text: VersionText;
  passages: number;
  claims: readonly PlacedClaim[];
  /** The claims it touches as they stand after it, by id. */
  judged: ReadonlyMap<string, WholeClaim>;
  rows: VersionRows;
  /** Once it is written ahead (server/version-ahead). */
  ahead?: Ahead;
}

export async function baseVersion(tx: Tx, story: StoryRow): Promise<BaseVersion> {
  const { number, hash, documentHash, text, ...row } = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    omit: { checkable: true },
  });
  return { number, hash, documentHash, text, words: wordsOf(row) };
}

/** So many claims are read and judged at a time: others are answered in between. */
const AT_A_TIME = 100;

/** Reads and judges the claims that the places found in a text touch; with the places, and the ticks that they owe. */
async function judgedAfter(
  tx: Tx,
  story: StoryRow,
  {
    base,
    text,
    claims,
    found,
  }: { base: BaseVersion; text: string; claims: readonly PlacedClaim[]; found: FoundPlaces['after'] },
): Promise<Pick<PreparedVersion, 'after' | 'judged'>> {
  const placed = (spans: readonly SpanRecord[]) => spans.map((span) => found.get(span.id) ?? span);
  const touched = claims.filter((before) => touches({ before, spans: placed(before.spans) })).map((claim) => claim.id);
  const judged = new Map<string, WholeClaim>();
  for (let from = 0; from < touched.length; from += AT_A_TIME) {
    for (const claim of await wholeClaims(tx, { ids: touched.slice(from, from + AT_A_TIME) }, placed))
      judged.set(claim.id, claim);
    await new Promise((resume) => setImmediate(resume));
  }
  const owed = await owedContexts(tx, story, base, text, judged.values());
  for (const [id, claim] of judged) {
    if (!claim.spans.some((span) => owed.has(span.id))) continue;
    const spans = claim.spans.map((span) => owed.get(span.id) ?? span);
    // The version raises the claim once.
    judged.set(id, changedClaim({ ...claim, revision: claim.revision - 1 }, { spans }));
  }
  return { after: new Map([...found, ...owed]), judged };
}

/** The places as they were found, but for those whose very words were replaced: they stand on the replacement. */
function withReplaced(
  after: FoundPlaces['after'],
  claims: readonly PlacedClaim[],
  texts: Parameters<typeof replacedSpan>[2],
  replaced: Expected = new Map(),
): FoundPlaces['after'] {
  const places = new Map(after);
  for (const span of claims.flatMap((claim) => claim.spans)) {
    const made = replaced.get(span.id);
    if (made) places.set(span.id, replacedSpan(span, after.get(span.id) ?? span, texts, made));
  }
  return places;
}

/**
 * Reads what a new version rests on and finds every span again, before the transaction (which looks whether it still holds:
 * server/standing-version). `expected`: where the edit itself says that spans stand now, by their id; `replaced`: of those
 * whose very words it replaced, where the replacement stands.
 */
export async function prepareVersion(
  { tx, story, actor }: Before<StoryRow>,
  words: StoryText,
  { base, expected, replaced }: { base: BaseVersion; expected?: Expected; replaced?: Expected },
): Promise<Result<PreparedVersion>> {
  const text = versionText(words, sha256);
  const refused = versionRefusal({ base, text });
  if (refused) return refused;
  const claims = await placedClaims(tx, story.id);
  try {
    const texts = { before: base.text, after: text.text };
    const places = await findPlaces(tx, story, { ...texts, claims, expected });
    const found = withReplaced(places.after, claims, { ...texts, language: story.language }, replaced);
    const [{ after, judged }, passages] = await Promise.all([
      judgedAfter(tx, story, { base, text: text.text, claims, found }),
      passagesInWorker(blocksOf(base.words), blocksOf(words)),
    ]);
    const rows = versionRows(text, claims, after);
    const { scores } = places;
    return ok({ story: story.id, by: actor.id, base, text, passages, claims, after, scores, judged, rows });
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    return refuse(
      'busy',
      'The claims could not be found again in the new text. Nothing was saved; try again in a moment.',
      { retryAfter: 5 },
    );
  }
}

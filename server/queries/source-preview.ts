import type { Actor } from '@/domain/given';
import { sees } from '@/domain/permissions';
import { type Effect, effectOf } from '@/domain/rules-effect';
import { noEffects } from '@/domain/sentences/rules-preview';
import { claimThen, sourceEffects } from '@/domain/sentences/source-preview';
import type { SourceFacts, StoryEffect } from '@/domain/source-facts';
import { previewOf, sourcePreviewInput } from '@/domain/source-preview';
import type { TrailPayloads } from '@/domain/trail-event';
import type { SourcePreview, SourcePreviewClaim } from '@/domain/views-source';
import { claimOn, type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { sourceBearing } from '../source-records';
import { knowsOf } from '../sources';
import { deskQuery } from './query';
import { type StoryAround, storiesAround } from './stories-around';

/** So many claims of a story are listed; the others are counted. */
const LISTED = 20;

/** What the rules would use of the source of each piece, by the piece. */
function factsThen({ events }: StoryEffect): Map<string, SourceFacts> {
  const told = events.map((event) => event.payload as TrailPayloads['evidence.source-changed']);
  return new Map(told.flatMap(({ evidence, after }) => evidence.map((piece) => [piece, after] as const)));
}

/** The claim as it would be judged. */
function then(claim: WholeClaim, facts: ReadonlyMap<string, SourceFacts>): WholeClaim {
  const rests = claim.rests.map((rest) => {
    const after = facts.get(rest.id);
    return after ? { ...rest, source: after.name, origin: after.origin, identity: after.identity } : rest;
  });
  return claimOn(claim, rests);
}

/** A claim that rests on the source, as it is and as it would be. */
interface Weighed {
  claim: WholeClaim;
  after: WholeClaim;
  effect: Effect | null;
}

async function weighed(tx: Tx, effect: StoryEffect): Promise<Weighed[]> {
  const facts = factsThen(effect);
  const claims = await wholeClaims(tx, { ids: [...new Set(effect.claims)] });
  return claims.map((claim) => {
    const after = then(claim, facts);
    return { claim, after, effect: effectOf(claim, after) };
  });
}

function claimView({ claim: { number, statement, judgement }, after, effect }: Weighed): SourcePreviewClaim {
  const { state, unmet, sign } = after.judgement;
  return { number, statement, before: judgement.sign, after: sign, sentence: claimThen(effect, state, unmet) };
}

function counted(claims: readonly Weighed[]) {
  const counts = noEffects();
  for (const { effect } of claims) if (effect) counts[effect] += 1;
  return counts;
}

/** That a story rests on the source is for those who may read that story, and for nobody else: not so much as a count. */
const isFor = ({ standing }: Actor, { restricted, parts }: StoryAround) =>
  sees('story.see', { ...standing, story: { restricted, parts } });

/** What a change of a source would do to the claims that rest on it. Nothing is kept, and nobody is held up. */
export const sourcePreview = deskQuery({
  name: 'source-preview',
  action: 'source.judge',
  input: sourcePreviewInput,
  read: async ({ tx, actor }, input): Promise<SourcePreview | null> => {
    const { source, into, origin } = input;
    for (const other of [into, origin]) if (other && !(await knowsOf(tx, actor, other))) return null;
    const bearing = [source, ...(into ? [into] : [])];
    const at = await sourceBearing(tx, actor, source, { bearing, named: [...bearing, ...(origin ? [origin] : [])] });
    if (!at) return null;
    const effects = previewOf(at, input, actor.id);
    const around = await storiesAround(
      tx,
      effects.map((effect) => effect.story),
      actor.id,
    );
    const stories: { story: StoryAround; claims: Weighed[] }[] = [];
    for (const story of around.filter((one) => isFor(actor, one))) {
      const effect = effects.find((one) => one.story === story.id);
      if (effect) stories.push({ story, claims: await weighed(tx, effect) });
    }
    return {
      sentence: sourceEffects(counted(stories.flatMap(({ claims }) => claims)), stories.length),
      stories: stories.map(({ story: { id, headline, signed }, claims }) => ({
        id,
        headline,
        signed,
        claims: claims.slice(0, LISTED).map(claimView),
        more: Math.max(0, claims.length - LISTED),
      })),
    };
  },
});

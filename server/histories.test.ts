import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checkable, checkableOf } from '@/domain/checkable';
import { type Bound, sameBound } from '@/domain/claims-digest';
import type { HouseRules } from '@/domain/house-rules-data';
import { boundWithout } from '@/domain/sealed-bound';
import { restOnAlone } from '@/domain/sign-off';
import { blocksOf } from '@/domain/story-text';
import { SEALED_TYPE } from '@/domain/trail-entry';
import type { BlockerView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import { type Hand, hand, value } from '@/prisma/builders';
import { bundleOf } from '@/prisma/builders-bundle-file';
import { readyStory } from '@/prisma/builders-story';
import type { Seen } from '@/prisma/history-act';
import { actOf } from '@/prisma/history-acts';
import { endSome, keepCaptured } from '@/prisma/history-captures';
import { LEAVES, LEAVES_SEALED, leftBy, madeTogether } from '@/prisma/history-lines';
import { type Did, history } from '@/prisma/history-rounds';
import { openedTrail } from '@/prisma/opened-trail';
import { openedLine, Replay } from '@/prisma/replay-trail';
import { takeTestDatabase } from '@/prisma/test-database';
import { verifyBundle } from '@/scripts/parts/bundle/verify-bundle.mjs';
import { makeConfidentialSource } from './commands/make-confidential-source';
import { perform, view } from './gate';
import { given } from './given';
import { claimById } from './queries/claims';
import { correctionList } from './queries/corrections';
import { evidenceList } from './queries/evidence-list';
import { queryList } from './queries/query-view';
import { houseRules } from './queries/rules-view';
import { signOffScreen } from './queries/sign-off-screen';
import { sourceById } from './queries/source-view';
import { storyBlockers, storyById, storyVersion } from './queries/stories';
import type { FullLine } from './queries/trail-lines';
import { wordsOf } from './story-records';

/**
 * Random histories: several people act on one story at the same moment, each on what they saw before.
 * Afterwards the story is built again from its trail alone and held against the tables, every signature against what it was
 * given on, and its bundle is verified. STET_HISTORIES sets how many are run.
 */
const RUNS = Number(process.env.STET_HISTORIES ?? 40);

const { ownerUrl } = await takeTestDatabase();
// Links wait for a capture and captures for a stamp; whoever ends them here asks nobody.
process.env.STET_CAPTURE = 'on';
process.env.STET_TSA_URL = 'http://127.0.0.1:1/';

const people: Hand[] = [];
for (const role of ['editor', 'checker', 'editor', 'checker', 'checker', 'editor', 'checker', 'editor'] as const)
  people.push(await hand(role));
const reporter = await hand('reporter');
const reader = await hand('legal');
const OTHERS = { author: reporter, administrator: await hand('administrator'), lawyer: reader };
const everybody = [...people, reader].map((one) => one.id);
const { id: confidentialSource } = await (people[1] as Hand).do(makeConfidentialSource, {
  name: 'Fenna Aaldering',
  people: everybody,
});

const ask = async <I, O>(query: Parameters<typeof view<I, O>>[0], input: object, by = reader): Promise<O> =>
  value(await view(query, input, by.caller));

async function look(story: string): Promise<Seen> {
  const screen = await ask(signOffScreen, { story });
  const { items: evidence } = await ask(evidenceList, { story, limit: 200 });
  const { items: corrections } = await ask(correctionList, { story, limit: 200, decision: 'undecided' });
  const { items: queries } = await ask(queryList, { story, limit: 200 });
  const from = [...new Set(evidence.map((one) => one.sourceId))];
  const sources = await Promise.all(from.map((source) => ask(sourceById, { source })));
  const claims = screen.rows.map((row) => row.claim);
  const { blockers, rulesVersion } = screen;
  const confidential: Seen['confidential'] = [];
  for (const { id } of claims) {
    const { pieces } = (await ask(claimById, { claim: id })).confidential;
    confidential.push(...pieces.map((piece) => ({ id: piece.id, revision: piece.revision, claim: id })));
  }
  const named = { reader: reader.id, everybody, confidential, confidentialSource };
  return { story, ...named, claims, evidence, queries, sources, blockers, screen, corrections, rulesVersion };
}

/** Every transaction at a moment of its own: the trail's lines of one stand together. */
let clock = Date.UTC(2026, 0, 1);
const nextMoment = () => {
  clock += 1;
  return given(new Date(clock));
};

/** A signature is told apart by what its giver had read. */
const seenBy = (name: string, { screen }: Seen) => (name === 'sign' ? ` ${screen.claimsDigest}` : '');

const EXPECTED = ['stale', 'blocked', 'invalid', 'not-permitted', 'not-found'];

const MAKE_VERSIONS = ['commit-version', 'decide-correction', 'accept-corrections'];

/** All acts of a step at once, and a worker beside them; how many of each person's were acknowledged, by the name of the command. */
async function step(acts: readonly Did[], seen: Seen, acknowledged: string[]) {
  const worker = endSome(seen.story, nextMoment).then((ended) => void acknowledged.push(...ended));
  await Promise.all([
    worker,
    ...acts.map(async (one) => {
      const doing = actOf(one, seen);
      const by = (doing?.by && OTHERS[doing.by]) ?? people[one.who];
      if (!doing || !by) return;
      const result = await perform(doing.command, doing.input, by.caller, { given: nextMoment });
      if (result.ok) acknowledged.push(`${by.id} ${doing.command.name}${seenBy(one.name, seen)}`);
      // A version is prepared anew as long as others move places meanwhile, and not for ever.
      else if (!MAKE_VERSIONS.includes(doing.command.name) || result.refusal.code !== 'busy')
        expect(EXPECTED).toContain(result.refusal.code);
    }),
  ]);
}

const byMoment = (lines: readonly FullLine[]): FullLine[][] => {
  const groups = new Map<string, FullLine[]>();
  for (const line of lines) groups.set(line.at, [...(groups.get(line.at) ?? []), line]);
  return [...groups.values()];
};

/** A signature binds what was made confidential since by its hash alone. */
function boundNow(bound: Bound, line: FullLine): Bound {
  const { type, payload } = openedLine(line);
  return type === 'evidence.sealed' ? boundWithout(bound, (payload as { evidence: string }).evidence).bound : bound;
}

/** Replays the chain transaction by transaction and holds each signature against what it was given on. */
function replayed(lines: readonly FullLine[], checkable: ReadonlyMap<number, readonly Checkable[]>, rules: HouseRules) {
  const replay = new Replay(checkable, rules);
  let valid: { id: string; version: number; bound: ReturnType<Replay['bound']>; rules: HouseRules } | null = null;
  let signatures = 0;
  for (const group of byMoment(lines)) {
    for (const line of group) replay.apply(line);
    for (const line of group) if (valid) valid.bound = boundNow(valid.bound, line);
    const told = (type: string) => group.find((line) => line.type === type);
    const bound = replay.bound();
    const signed = told('sign-off.given');
    if (signed) {
      expect(valid, 'signed while another signature held').toBeNull();
      expect(
        replay.blockers().filter((one) => !one.overridden),
        'signed with a blocker',
      ).toEqual([]);
      expect(restOnAlone(signed.actor.replace('person:', ''), bound.claims), 'signed one’s own check').toEqual([]);
      valid = {
        id: (signed.payload as { signOff: string }).signOff,
        version: replay.version,
        bound,
        rules: replay.rules,
      };
      signatures += 1;
    } else if (told('sign-off.withdrawn')) {
      expect(valid, 'withdrew what did not hold').not.toBeNull();
      valid = null;
    } else if (valid) {
      const holds = valid.version === replay.version && sameBound(valid.bound, replay.bound(valid.rules));
      const said = `after ${group.map((line) => line.type).join(', ')}`;
      expect(told('sign-off.voided') === undefined, `the signature holds ${said}`).toBe(holds);
      if (!holds) valid = null;
    }
  }
  return { replay, valid, signatures };
}

/** What a claim comes to, from the tables or from the trail. */
const told = (claim: { id: string; revision: number; statement: string; risk: string; assignee: string | null }) => {
  const { id, revision, statement, risk, assignee } = claim;
  return { id, revision, statement, risk, assignee };
};

const placeOf = (span: { id: string; exact: string; start: number; placement: string; contextChanged: boolean }) =>
  `${span.id} ${span.start} ${span.placement} ${span.contextChanged} ${span.exact}`;

/** The paragraphs of each version that need a claim. */
async function checkableIn(story: string): Promise<Map<number, Checkable[]>> {
  const { version } = await ask(storyById, { story });
  const found = new Map<number, Checkable[]>();
  for (let number = 1; number <= version.number; number += 1)
    found.set(number, checkableOf(blocksOf(wordsOf(await ask(storyVersion, { story, number })))));
  return found;
}

const queryTold = ({ id, answer, outcome }: QueryView) => `${id} ${answer?.text ?? null} ${outcome?.outcome ?? null}`;

async function holdAgainstTables(story: string, { replay, valid }: ReturnType<typeof replayed>) {
  const now = await look(story);
  expect(now.claims.map((claim) => claim.id).sort()).toEqual([...replay.claims.keys()].sort());
  for (const row of now.claims) {
    const claim = await ask(claimById, { claim: row.id });
    const again = replay.get(claim.id);
    expect(told(claim)).toEqual(told(again));
    expect([claim.state, claim.finding, claim.clear]).toEqual([
      again.judgement.state,
      again.judgement.finding,
      again.judgement.clear,
    ]);
    expect(claim.evidence.map((one) => `${one.id} ${one.source} ${one.excerpt}`).sort()).toEqual(
      again.evidence
        .filter((id) => !replay.evidence.get(id)?.sealed)
        .map((id) => `${id} ${replay.evidence.get(id)?.source} ${replay.evidence.get(id)?.excerpt}`)
        .sort(),
    );
    expect(claim.confidential.pieces.map((one) => one.id).sort()).toEqual(
      again.evidence.filter((id) => replay.evidence.get(id)?.sealed).sort(),
    );
    expect(claim.checks.map((one) => one.id)).toEqual(again.checks.map((one) => one.id));
    expect(claim.queries.map(queryTold)).toEqual(again.queries.map((one) => `${one.id} ${one.answer} ${one.outcome}`));
    const places = claim.spans.map(({ state: placement, ...span }) => placeOf({ ...span, placement }));
    expect(places.sort()).toEqual(again.spans.map(placeOf).sort());
    expect(
      claim.corrections.map(({ id, decision }) => [id, decision?.decision ?? null, decision?.replacement ?? null]),
    ).toEqual(again.corrections.map(({ id, decision, accepted }) => [id, decision, accepted]));
  }
  const keys = (list: readonly BlockerView[]) => list.map((one) => `${one.key} ${one.overridden}`);
  expect(keys(now.blockers)).toEqual(keys(replay.blockers()));
  const shown = await ask(storyById, { story });
  expect(shown.signOff?.valid ? shown.signOff.id : null).toBe(valid?.id ?? null);
  expect(shown.progress.blockers).toBe(now.blockers.filter((one) => !one.overridden).length);
  expect((await ask(storyBlockers, { story })).blockers).toEqual(now.blockers);
}

const counts = { signed: 0, voided: 0, corrected: 0, ruled: 0, captured: 0, hidden: 0, sourced: 0, inConfidence: 0 };

function count(lines: readonly FullLine[], signatures: number) {
  const some = (...types: string[]) => lines.filter((line) => types.includes(openedLine(line).type)).length;
  counts.signed += signatures;
  counts.voided += some('sign-off.voided');
  counts.ruled += some('rules.changed');
  counts.hidden += some('evidence.sealed');
  counts.captured += some('capture.made', 'stamp.given');
  counts.sourced += some('evidence.source-changed');
  counts.corrected += some('correction.decided');
  counts.inConfidence += lines.filter((line) => line.type === SEALED_TYPE && leftBy(line, new Set())).length;
}

test(`${RUNS} random histories of three to eight people: nothing slips past a signature, nothing is lost`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: 8 }), history, async (actors, steps) => {
      const { version, rules } = await ask(houseRules, {});
      const story = await readyStory(reporter, people[1] as Hand);
      const acknowledged: string[] = [];
      for (const acts of steps) {
        const among = acts.map((one) => ({ ...one, who: one.who % actors }));
        await step(among, await look(story.id), acknowledged);
      }
      const lines = await openedTrail(ownerUrl, story.id);
      const after = replayed(lines, await checkableIn(story.id), { ...rules, version });
      count(lines, after.signatures);
      await holdAgainstTables(story.id, after);
      await keepCaptured();
      expect(await verifyBundle(await bundleOf(reader, story.id))).toMatchObject({ claims: after.replay.claims.size });
      const together = madeTogether(lines);
      const done = lines.filter((line) => line.at < '2026-02' && leftBy(line, together));
      const digest = (line: FullLine) =>
        line.type === 'sign-off.given' ? ` ${(line.payload as { claimsDigest: string }).claimsDigest}` : '';
      const left = done.map(
        (line) => `${openedLine(line).actor.replace('person:', '')} ${leftBy(line, together)}${digest(line)}`,
      );
      const leaving = [
        ...Object.values(LEAVES),
        ...Object.values(LEAVES_SEALED),
        'accept-corrections',
        'withdraw-correction',
      ];
      const counted = acknowledged.filter((one) => leaving.includes(one.split(' ')[1] ?? ''));
      expect(left.sort()).toEqual(counted.sort());
    }),
    { numRuns: RUNS },
  );
  // A history that never signs shows nothing about signing.
  for (const one of ['signed', 'corrected', 'captured', 'sourced', 'inConfidence'] as const)
    expect(counts[one], one).toBeGreaterThan(RUNS / 4);
  for (const one of ['voided', 'ruled', 'hidden'] as const) expect(counts[one], one).toBeGreaterThan(RUNS / 10);
}, 3_600_000);

import { claimBlockers } from '@/domain/blockers';
import { PRESET_RULES } from '@/domain/house-rule-presets';
import { type HouseRules, rulesData } from '@/domain/house-rules-data';
import { type JudgedCheck, type JudgedClaim, type JudgedEvidence, judge } from '@/domain/judgement';
import { effectOf } from '@/domain/rules-effect';
import { FINDINGS, HELD_AS, KINDS, PRESETS, RISKS, TIERS } from '@/domain/vocabulary';
import { report } from './measure';

// The house rules alone, no database: a thousand claims with three pieces of evidence and two checks each, judged with their
// blockers; and what other rules would do to them, as the preview asks.

const CLAIMS = 1_000;
const RUNS = 200;
const LIMIT_MS = 20;

const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

const evidenceOf = (n: number): JudgedEvidence[] =>
  [0, 1, 2].map((piece) => ({
    type: piece === 0 ? 'quotation' : 'link',
    source: `Source ${(n * 3 + piece) % 400}`,
    url: `https://site-${(n + piece * 7) % 300}.example.org/page/${n}`,
    tier: pick(TIERS, n + piece),
    stance: piece === 2 && n % 5 === 0 ? 'contradicts' : 'supports',
    locator: 'p. 4',
    heldAs: pick(HELD_AS, n),
  }));

function claimOf(n: number, rules: HouseRules): JudgedClaim {
  const words = `some ${n} people left the country that year`;
  const span = { id: `s${n}`, exact: words, placement: 'exact' as const, contextChanged: n % 40 === 0 };
  const checks = [0, 1].map(
    (made): JudgedCheck => ({
      id: `k${n}-${made}`,
      finding: pick(FINDINGS, n % 3 === 0 ? n : 0),
      rationale: 'The register says so.',
      wording: '',
      seen: { statement: words, spans: [{ id: span.id, exact: words }] },
      by: `person-${made}`,
      at: '2026-01-01T00:00:00.000Z',
      claimRevision: made + 4,
      ruling: false,
    }),
  );
  const [kind, risk] = [pick(KINDS, n), pick(RISKS, n)];
  const pending = { queries: [], corrections: [], checkedFrom: 1, assignee: null };
  return { statement: words, kind, risk, spans: [span], evidence: evidenceOf(n), checks, ...pending, rules };
}

const judgedWhole = (claim: JudgedClaim, number: number) => {
  const judgement = judge(claim);
  const { spans, queries, corrections } = claim;
  const blocking = { id: `c${number}`, number, revision: 6, spans, queries, corrections, judgement };
  return { judgement, blockers: claimBlockers(blocking, []) };
};

function timesOf(work: () => void): number[] {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    values.push(performance.now() - start);
  }
  return values;
}

for (const preset of PRESETS) {
  const rules = { ...rulesData.parse(PRESET_RULES[preset]), version: 1 };
  const claims = Array.from({ length: CLAIMS }, (_, n) => claimOf(n, rules));
  const settled = claims.filter((claim) => judge(claim).state === 'settled').length;
  const values = timesOf(() => claims.forEach(judgedWhole));
  report(`${CLAIMS} claims, ${preset} (${settled} settled)`, values, 'ms', LIMIT_MS);
}

const before = Array.from({ length: CLAIMS }, (_, n) => claimOf(n, { ...PRESET_RULES.ksj, version: 1 }));
const other = { ...PRESET_RULES['two-sources'], version: 2 };
report(
  'what other rules would do to them',
  timesOf(() => {
    before.forEach((claim, n) => {
      effectOf(judgedWhole(claim, n), judgedWhole({ ...claim, rules: other }, n));
    });
  }),
  'ms',
);

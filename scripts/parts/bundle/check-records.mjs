import { createHash } from 'node:crypto';
import { canonical } from '../trail-rule.mjs';
import { hold } from './problem.mjs';

const same = (a, b) => canonical(a ?? null) === canonical(b ?? null);

/** Records held against what the trail tells of them: the same ones, and each says the same. */
export function checkList(path, records, told, say = (record) => record) {
  const met = new Set();
  for (const record of records) {
    const known = told.get(record.id);
    hold(
      known !== undefined && !met.has(record.id),
      `${path}: the trail does not tell of ${record.id}, or it is there twice.`,
    );
    met.add(record.id);
    const said = say(record);
    for (const [name, value] of Object.entries(known))
      hold(same(said[name], value), `${path}: ${name} of ${record.id} is not what the trail tells.`);
  }
  const missing = [...told.keys()].find((id) => !met.has(id));
  hold(missing === undefined, `${path}: ${missing} is missing, and the trail tells of it.`);
}

const saltedHash = (salt, record) =>
  `sha256:${createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonical(record), 'utf8').digest('hex')}`;

/** What a piece of evidence says, as its record is hashed. */
const FACTS = ['type', 'source', 'tier', 'stance', 'locator', 'excerpt', 'url', 'note', 'heldAs', 'credit'];
const factsOf = ({ file, ...piece }) => ({
  ...Object.fromEntries(
    FACTS.filter((name) => name !== 'credit' || piece.credit).map((name) => [name, piece[name] ?? '']),
  ),
  ...(file ? { file: { name: file.name, sha256: file.sha256 } } : {}),
});

const withoutSource = (facts) => {
  const { source: _, ...rest } = factsOf(facts);
  return rest;
};

/** The record in its salted hash is the one that the trail tells; the source may have been given another name since. */
export function checkPiece(path, piece, known, isOpen) {
  hold(
    saltedHash(piece.salt, known.record) === piece.recordHash,
    `${path}: the record of ${piece.id} is not the one in its hash.`,
  );
  hold(
    same(withoutSource(piece), withoutSource(known.record)),
    `${path}: ${piece.id} does not say what the trail tells.`,
  );
  hold(
    same(
      piece.before.map(({ record, facts }) => withoutSource(record ?? facts)),
      known.before.map(withoutSource),
    ),
    `${path}: what ${piece.id} said before is not what the trail tells.`,
  );
  hold(
    !isOpen || piece.source === known.source,
    `${path}: the source of ${piece.id} is not the one that the trail tells.`,
  );
}

/** Pieces of a file against those that the trail tells, each once; `check` is told of each with what is known of it. */
export function checkPieces(path, pieces, known, check) {
  const rest = new Map(known);
  for (const piece of pieces) {
    const one = rest.get(piece.id);
    hold(one !== undefined, `${path}: the trail does not tell of ${piece.id}, or it is there twice.`);
    rest.delete(piece.id);
    check(piece, one);
  }
  hold(rest.size === 0, `${path}: ${[...rest.keys()][0]} is missing, and the trail tells of it.`);
}

export function checkEvidence(pieces, told, isOpen) {
  const open = [...told.evidence].filter(([, piece]) => !piece.isSealed);
  checkPieces('evidence.json', pieces, open, (piece, known) => {
    checkPiece('evidence.json', piece, known, isOpen);
    hold(
      same(piece.copiedFrom, known.copiedFrom),
      `evidence.json: where ${piece.id} was copied from is not what the trail tells.`,
    );
    checkCaptures(piece, told);
  });
}

function checkCaptures({ id, captures }, told) {
  for (const capture of captures) {
    const known = told.captures.get(capture.id);
    if (capture.state !== 'captured' && !known) continue;
    hold(known?.evidence === id, `evidence.json: the trail does not tell of capture ${capture.id}.`);
    for (const [name, value] of Object.entries(known))
      hold(
        name === 'evidence' || same(capture[name], value),
        `evidence.json: ${name} of capture ${capture.id} is not what the trail tells.`,
      );
  }
  const missing = [...told.captures].find(
    ([one, { evidence }]) => evidence === id && !captures.some((capture) => capture.id === one),
  );
  hold(missing === undefined, `evidence.json: capture ${missing?.[0]} is missing, and the trail tells of it.`);
}

/** A check that is hidden from whoever made the bundle: the trail withholds it at that moment too. */
function isWithheld({ at, by, finding }, { withheld }) {
  return (
    finding === null &&
    withheld.some((line) => line.type === 'check.recorded' && line.at === at && line.actor === `person:${by}`)
  );
}

const sorted = (list) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Claims with their places, evidence and checks. */
export function checkClaims(claims, told, text) {
  const facts = new Map(
    [...told.claims].map(([id, { evidence: _, checks: __, spans, ...claim }]) => [
      id,
      { ...claim, spans: sorted(spans) },
    ]),
  );
  const said = (claim) => ({
    ...claim,
    spans: sorted(claim.spans.map(({ prefix: _, suffix: __, ...span }) => span)),
  });
  checkList('claims.json', claims, facts, said);
  for (const claim of claims) {
    const known = told.claims.get(claim.id);
    const checks = claim.checks.filter((check) => !isWithheld(check, told)).map(({ standing: _, ...check }) => check);
    hold(
      same(sorted(checks), sorted(known.checks)),
      `claims.json: the checks of claim ${claim.number} are not those that the trail tells.`,
    );
    hold(
      claim.finding === null || claim.checks.some(({ finding }) => finding === claim.finding),
      `claims.json: the finding of claim ${claim.number} is that of no check on it.`,
    );
    const evidence = known.evidence.filter((id) => told.evidence.get(id)?.isSealed === false).sort();
    hold(
      same(claim.evidence, evidence),
      `claims.json: the evidence of claim ${claim.number} is not what the trail tells.`,
    );
    const strayed = claim.spans.find(
      ({ state, start, exact }) => state !== 'lost' && text.slice(start, start + exact.length) !== exact,
    );
    hold(
      strayed === undefined,
      `claims.json: claim ${claim.number} names words that do not stand at their place in the text.`,
    );
  }
}

import { createHash } from 'node:crypto';
import { canonical } from '../trail-rule.mjs';
import { checkList } from './check-records.mjs';
import { hold } from './problem.mjs';

const digestOf = (bound) => `sha256:${createHash('sha256').update(canonical(bound), 'utf8').digest('hex')}`;

const spanOf = ({ id, exact, start, placement, contextChanged }) => ({
  id,
  exact,
  start,
  state: placement,
  contextChanged,
});
const byId = (list) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Of a signature that holds: its claims say what they said when it was given. */
function checkStands({ id, bound }, claims, evidence) {
  const now = new Map(claims.map((claim) => [claim.id, claim]));
  const hashes = new Map(evidence.map((piece) => [piece.id, piece.recordHash]));
  const what = `sign-offs.json: sign-off ${id} holds, and`;
  hold(bound.claims.length === claims.length, `${what} it was given on other claims.`);
  for (const claim of bound.claims) {
    const one = now.get(claim.id);
    const facts = ({ statement, kind, risk, number }, spans) =>
      canonical({ statement, kind, risk, number, spans: byId(spans) });
    const spans = (one?.spans ?? []).map(({ prefix: _, suffix: __, ...span }) => span);
    hold(
      one && facts(one, spans) === facts(claim, claim.spans.map(spanOf)),
      `${what} claim ${claim.number} is another than it was given on.`,
    );
    const changed = claim.evidence.find((piece) => hashes.get(piece.id) !== piece.recordHash);
    hold(changed === undefined, `${what} evidence ${changed?.id} is another than it was given on.`);
  }
}

/** Why a signature fell is withheld where it would tell of what was made confidential since. */
const withheldFalls = ({ withheld }) =>
  withheld.filter(({ type }) => type === 'sign-off.voided' || type === 'sign-off.withdrawn');

function voidTold(told, signOff) {
  const known = told.signOffs.get(signOff.id);
  const isWithheld = withheldFalls(told).some(({ at }) => at === signOff.voided?.at);
  return known && !known.voided && isWithheld ? { ...known, voided: signOff.voided } : known;
}

/** Signatures bind the versions and claims that they name; overrides and rules are those that the trail tells. */
export function checkSignOffs({ signOffs, overrides, rules }, told, { claims, evidence, current }) {
  const known = new Map(signOffs.flatMap((one) => (told.signOffs.has(one.id) ? [[one.id, voidTold(told, one)]] : [])));
  for (const [id, one] of told.signOffs) if (!known.has(id)) known.set(id, one);
  checkList('sign-offs.json', signOffs, known);
  checkList('sign-offs.json', overrides, told.overrides);
  for (const { seq, at } of withheldFalls(told))
    hold(
      signOffs.some(({ voided }) => voided?.at === at),
      `sign-offs.json: none fell at ${at}, and entry ${seq} of the trail says that one did.`,
    );
  let bound = 0;
  for (const one of signOffs) {
    const what = `sign-offs.json: sign-off ${one.id}`;
    const version = told.versions.get(one.version);
    hold(
      version && ['hash', 'documentHash', 'clearanceHash'].every((name) => version[name] === one[name]),
      `${what} does not bind the text of version ${one.version}.`,
    );
    hold(
      rules.some((rule) => rule.version === one.rulesVersion),
      `${what} was given under house rules that are missing.`,
    );
    hold(
      one.voided !== null || one.version === current,
      `${what} holds on version ${one.version}, and the story has gone on.`,
    );
    if (one.bound === null) continue;
    bound += 1;
    hold(digestOf(one.bound) === one.claimsDigest, `${what} does not bind the claims that are given for it.`);
    if (one.voided === null) checkStands(one, claims, evidence);
  }
  return { bound, unbound: signOffs.length - bound };
}

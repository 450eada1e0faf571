import type { ClaimRow } from '../views';
import type { SignOffScreen } from '../views-sign-off';
import { quoted } from './quoted';
import { FINDING_WORDS, SIGN_WORDS } from './words';

type ReadClaim = Pick<ClaimRow, 'id' | 'number' | 'revision' | 'statement' | 'finding' | 'sign'>;

/** What a reader had before their eyes, as far as it is compared. */
export interface Read {
  version: number;
  claims: readonly ReadClaim[];
  /** The overrides that hold. */
  overrides: readonly string[];
}

export const readOf = ({ story, rows, blockers }: Pick<SignOffScreen, 'story' | 'rows' | 'blockers'>): Read => ({
  version: story.version.number,
  claims: rows.map(({ claim: { id, number, revision, statement, finding, sign } }) => ({
    id,
    number,
    revision,
    statement,
    finding,
    sign,
  })),
  overrides: blockers.flatMap((one) => one.override?.id ?? []),
});

const foundOf = ({ finding, sign }: ReadClaim) =>
  `${SIGN_WORDS[sign]}${finding === null ? '' : ` (${FINDING_WORDS[finding].toLowerCase()})`}`;

function ofClaim(before: ReadClaim | undefined, now: ReadClaim): string[] {
  const name = `Claim ${now.number}`;
  if (!before) return [`${name} was marked: ${quoted(now.statement)}.`];
  const sentences: string[] = [];
  if (before.statement !== now.statement) sentences.push(`${name} now says ${quoted(now.statement)}.`);
  if (foundOf(before) !== foundOf(now)) sentences.push(`${name} is ${foundOf(now)} now; it was ${foundOf(before)}.`);
  if (sentences.length === 0 && before.revision !== now.revision)
    sentences.push(`${name} was worked on: its evidence, a check or its places are others now.`);
  return sentences;
}

/** What became different between two looks at a story that is read for signing, a sentence each. */
export function whileReading(before: Read, after: Read): string[] {
  const was = new Map(before.claims.map((claim) => [claim.id, claim]));
  const is = new Set(after.claims.map((claim) => claim.id));
  return [
    ...(before.version === after.version ? [] : [`The text is version ${after.version} now.`]),
    ...after.claims.flatMap((claim) => ofClaim(was.get(claim.id), claim)),
    ...before.claims.filter((claim) => !is.has(claim.id)).map((claim) => `Claim ${claim.number} was removed.`),
    ...(after.overrides.some((id) => !before.overrides.includes(id)) ? ['An editor let a blocker stand.'] : []),
    ...(before.overrides.some((id) => !after.overrides.includes(id)) ? ['An override no longer holds.'] : []),
  ];
}

import type { BlockerView, ClaimRow, SignOffScreen } from '../views';
import { quoted } from './quoted';
import { FINDING_WORDS, SIGN_WORDS } from './words';

type Read = Pick<SignOffScreen, 'rows' | 'blockers'> & { story: { version: { number: number } } };

const foundOf = ({ finding, sign }: ClaimRow) =>
  `${SIGN_WORDS[sign]}${finding === null ? '' : ` (${FINDING_WORDS[finding].toLowerCase()})`}`;

function ofClaim(before: ClaimRow | undefined, now: ClaimRow): string[] {
  const name = `Claim ${now.number}`;
  if (!before) return [`${name} was marked: ${quoted(now.statement)}.`];
  const sentences: string[] = [];
  if (before.statement !== now.statement) sentences.push(`${name} now says ${quoted(now.statement)}.`);
  if (foundOf(before) !== foundOf(now)) sentences.push(`${name} is ${foundOf(now)} now; it was ${foundOf(before)}.`);
  if (sentences.length === 0 && before.revision !== now.revision)
    sentences.push(`${name} was worked on: its evidence, a check or its places are others now.`);
  return sentences;
}

const overridesIn = (blockers: readonly BlockerView[]) => new Set(blockers.flatMap((one) => one.override?.id ?? []));

/** What became different between two looks at a story that is read for signing, a sentence each. */
export function whileReading(before: Read, after: Read): string[] {
  const { number } = after.story.version;
  const was = new Map(before.rows.map(({ claim }) => [claim.id, claim]));
  const is = new Set(after.rows.map(({ claim }) => claim.id));
  const [earlier, present] = [overridesIn(before.blockers), overridesIn(after.blockers)];
  return [
    ...(before.story.version.number === number ? [] : [`The text is version ${number} now.`]),
    ...after.rows.flatMap(({ claim }) => ofClaim(was.get(claim.id), claim)),
    ...before.rows.filter(({ claim }) => !is.has(claim.id)).map(({ claim }) => `Claim ${claim.number} was removed.`),
    ...([...present].some((id) => !earlier.has(id)) ? ['An editor let a blocker stand.'] : []),
    ...([...earlier].some((id) => !present.has(id)) ? ['An override no longer holds.'] : []),
  ];
}

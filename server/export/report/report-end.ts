import { blockersOf, storyBlockers } from '@/domain/blockers';
import { type Checkable, unmarked } from '@/domain/checkable';
import { NOBODY_SIGNED, NOTHING_BESIDE, NOTHING_LET_STAND, verifyTold } from '@/domain/sentences/exports';
import { holdsSentence } from '@/domain/sentences/signed-text';
import { utcMoment } from '@/domain/sentences/utc-moment';
import type { BlockerView, SignOffView } from '@/domain/views';
import { sha256 } from '../../given';
import { signOffViewOf } from '../../queries/story-view';
import { storyOverrides } from '../../sign-off-binding';
import { lastEntry } from '../../trail';
import type { ExportReading } from '../exported';
import { type Html, html } from './html';
import type { TextClaim } from './report-text';

/** What stands in the way of the story as a whole: paragraphs without a claim, or no claim at all. */
async function ofTheStory(
  { tx, row }: ExportReading,
  checkable: unknown,
  claims: readonly TextClaim[],
  total: number,
): Promise<BlockerView[]> {
  const spans = claims.flatMap((claim) => claim.spans.map(({ start, exact }) => ({ start, length: exact.length })));
  const own = storyBlockers(total, unmarked(checkable as Checkable[], spans), row.current, sha256);
  return blockersOf([], own, await storyOverrides(tx, row.id));
}

const stands = ({ directory }: ExportReading, { sentence, override }: BlockerView): Html =>
  override
    ? html`<p class="let">${sentence} <b>Let stand by ${directory[override.by]?.name ?? 'an editor'}</b>, ${utcMoment(override.at)}: <span class="said">“${override.reason}”</span></p>\n`
    : html`<p>${sentence} Nobody has let it stand.</p>\n`;

const links = (numbers: readonly number[]): Html[] =>
  numbers.map((number, at) => html`${at > 0 && ', '}<a href="#claim-${number}">${number}</a>`);

/** What stands in the way of the story as a whole, or was let stand. `overridden`: the claims with which an editor did. */
export async function wholeOf(
  reading: ExportReading,
  {
    checkable,
    claims,
    total,
    overridden,
  }: { checkable: unknown; claims: readonly TextClaim[]; total: number; overridden: readonly number[] },
): Promise<Html> {
  const own = await ofTheStory(reading, checkable, claims, total);
  const none = overridden.length === 0 && !own.some(({ override }) => override);
  const ofClaims =
    overridden.length > 0 &&
    html`<p>An editor let something stand with ${overridden.length === 1 ? 'claim' : 'claims'} ${links(overridden)}: see there.</p>\n`;
  return html`<section aria-labelledby="whole"><h2 id="whole">The story as a whole</h2>
${own.length === 0 ? html`<p>${NOTHING_BESIDE}</p>\n` : own.map((blocker) => stands(reading, blocker))}${ofClaims}${none && html`<p>${NOTHING_LET_STAND}</p>\n`}</section>
`;
}

function signatureOf({ directory }: ExportReading, signOff: SignOffView): Html {
  const { by, at, version, meaning, hash, claimsDigest, rulesVersion } = signOff;
  return html`<p><b>${directory[by]?.name ?? 'An editor'}</b> signed off version ${version}, ${utcMoment(at)}, by the house rules of version ${rulesVersion}. ${holdsSentence(signOff, directory)}</p>
<blockquote class="small">“${meaning}”</blockquote>
<p class="hash">text ${hash}<br>claims ${claimsDigest}</p>
`;
}

/** Every signature that was ever given, the latest first. */
export async function signaturesOf(reading: ExportReading): Promise<Html> {
  const rows = await reading.tx.signOff.findMany({
    where: { storyId: reading.row.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { bound: true },
  });
  const given = rows.map((row) => signatureOf(reading, signOffViewOf(row)));
  return html`<section aria-labelledby="sign-off"><h2 id="sign-off">Sign-off</h2>
${given.length === 0 ? html`<p>${NOBODY_SIGNED}</p>` : given}</section>
`;
}

/** The latest of what was signed of the trail; what came after it no signature of ours covers yet. */
async function lastCheckpoint({ tx, row }: ExportReading): Promise<Html | null> {
  const last = await tx.checkpoint.findFirst({ where: { chain: row.id }, orderBy: [{ size: 'desc' }, { at: 'desc' }] });
  if (!last) return html`<p>${verifyTold.noCheckpoint}</p>\n`;
  return html`<p>${verifyTold.checkpoint(last.size, utcMoment(last.at))} <span class="hash">${last.head}</span>, signed with the key <span class="hash">${last.key}</span>.</p>\n`;
}

/** The last entry of the trail, and how to find out whether all this is true. */
export async function verificationOf(reading: ExportReading): Promise<Html> {
  const last = await lastEntry(reading.tx, reading.row.id);
  const size = last?.seq ?? 0;
  return html`<section aria-labelledby="verified"><h2 id="verified">How this can be verified</h2>
<p>${verifyTold.head(size)} <span class="hash">${last?.hash}</span>. ${verifyTold.entry(size)}</p>
${await lastCheckpoint(reading)}<p>${verifyTold.text}</p>
<p class="small">${verifyTold.how}</p></section>
</main>
</body>
</html>
`;
}

import type { DocumentNode } from '@/domain/story-text';
import { claimBatches } from '../claim-batches';
import type { WriteForm } from '../export-into';
import { html } from './html';
import { claimOf } from './report-claim';
import { signaturesOf, verificationOf, wholeOf } from './report-end';
import { headOf } from './report-head';
import { textClaims, textOf } from './report-text';

/** The story to be printed or filed: its text, what stands behind each claim, and who let it stand. */
export const writeReport: WriteForm = async (reading, out) => {
  const { tx, row, story, directory } = reading;
  const { document, checkable } = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: row.id, number: row.current } },
    select: { document: true, checkable: true },
  });
  const claims = await textClaims(reading);
  await out.write(headOf(reading).text);
  await out.write(textOf({ story, document: document as unknown as DocumentNode }, claims).text);
  await out.write(html`<section aria-labelledby="claims"><h2 id="claims">The claims</h2>\n`.text);
  const name = (id: string) => directory[id]?.name ?? 'somebody';
  const overridden: number[] = [];
  let total = 0;
  for await (const batch of claimBatches(reading)) {
    total += batch.length;
    overridden.push(...batch.filter((claim) => claim.overrides.length > 0).map(({ number }) => number));
    await out.write(batch.map((claim) => claimOf(claim, name).text).join(''));
  }
  await out.write(html`${total === 0 && html`<p>No claim is marked yet.</p>\n`}</section>\n`.text);
  await out.write((await wholeOf(reading, { checkable, claims, total, overridden })).text);
  await out.write((await signaturesOf(reading)).text);
  await out.write((await verificationOf(reading)).text);
};

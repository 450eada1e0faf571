import { quoted } from '@/domain/sentences/quoted';
import { annotationOf } from './annotation';
import { CONTEXT } from './annotation-context';
import { Targets, versionAddress } from './annotation-target';
import { claimBatches } from './claim-batches';
import type { WriteForm } from './export-into';
import type { ExportReading } from './exported';

/** All of the collection but its items, cut open where they go. */
function around({ base, row, story, now, tx: _, ...rest }: ExportReading, total: number): [string, string] {
  const id = `${base}/api/v1/stories/${row.id}/export/jsonld`;
  const page = `${id}#page`;
  const version = versionAddress({ base, row }, story.version.number);
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: `The claims of ${quoted(story.headline)}, version ${story.version.number}`,
    total,
    ofVersion: { id: version, type: 'Text', versionNumber: story.version.number, versionHash: story.version.hash },
    generator: { id: `${base}/`, type: 'Software', name: 'Stet' },
    generated: now.toISOString(),
    creator: { id: `${base}/api/v1/people/${rest.actor.id}`, type: 'Person', name: rest.actor.name },
    last: page,
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items: [] },
  };
  const [before = '', after = ''] = JSON.stringify(collection).split('"items":[]');
  return [`${before}"items":[`, `]${after}\n`];
}

/** The claims as web annotations (W3C), an annotation a line. */
export const writeJsonld: WriteForm = async (reading, out) => {
  const targets = new Targets(reading);
  const where = { storyId: reading.row.id, removedAt: null, visibility: 'story' };
  const [before, after] = around(reading, await reading.tx.claim.count({ where }));
  await out.write(before);
  let isFirst = true;
  for await (const batch of claimBatches(reading)) {
    const lastPlaces = await targets.lastPlaces(batch);
    const items = batch.map((claim) => {
      const target = targets.of(claim, lastPlaces);
      return JSON.stringify(annotationOf(reading, claim, target));
    });
    await out.write(`${isFirst ? '\n' : ',\n'}${items.join(',\n')}`);
    isFirst = false;
  }
  await out.write(after);
};

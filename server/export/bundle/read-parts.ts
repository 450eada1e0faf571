import type { Confidential } from '@/domain/confidential-evidence';
import type { Actor } from '@/domain/given';
import type { Tx } from '../../database';
import { hiddenChecks } from '../../queries/blind';
import type { StoryRow } from '../../scope';
import { openedLines } from '../../sealing/opened-lines';
import { type PublicKey, publicKeys } from '../../signing/public-keys';
import { jsonList, jsonValue } from './json-parts';
import { namesIn } from './names';
import { checkpointsTold } from './read-checkpoints';
import { claimsTold } from './read-claims';
import { evidenceTold, type StoredFile } from './read-evidence';
import { type Shown, signOffsTold } from './read-sign-offs';
import { storyParts } from './read-story';
import { correctionsTold, notesTold, queriesTold } from './read-talk';
import { type Head, trailTold } from './read-trail';
import type { Part, Sink } from './sink';

/** All of a bundle but the bytes of its files, and what they are found by. */
export interface BundleParts {
  story: string;
  slug: string;
  by: string;
  /** When it was read. */
  at: string;
  head: Head;
  /** The keys that this desk has signed with. */
  keys: PublicKey[];
  /** Confidential evidence that goes in. */
  confidential: readonly Confidential[];
  parts: Part[];
  files: StoredFile[];
}

interface Reading {
  tx: Tx;
  actor: Actor;
  story: StoryRow;
  now: Date;
}

/** What goes into a bundle for this reader, as it all is at one moment. */
export async function readParts(
  { tx, actor, story, now }: Reading,
  to: Sink,
  confidential: readonly Confidential[] = [],
): Promise<BundleParts> {
  const sealed = new Map(confidential.map((piece) => [piece.id, piece.content]));
  const lines = sealed.size === 0 ? [] : [...(await openedLines(tx, actor, story.id))];
  const opened = new Map(lines.filter(([, line]) => sealed.has(line.record)));
  const shown: Shown = { hidden: await hiddenChecks(tx, actor, story.id), sealed, opened };
  const { sink, see, people } = await namesIn(tx, to);
  const files = new Map<string, StoredFile>();
  let head: Head = { size: 0, hash: '' };
  const parts = [
    ...(await storyParts(tx, story, sink)),
    await sink.add('claims.json', jsonList(claimsTold(tx, actor, story.id))),
    await sink.add('evidence.json', jsonList(evidenceTold(tx, story.id, (file) => files.set(file.path, file)))),
    await sink.add('queries.json', jsonList(queriesTold(tx, story.id))),
    await sink.add('corrections.json', jsonList(correctionsTold(tx, story.id))),
    await sink.add('notes.json', jsonList(notesTold(tx, story.id))),
    await sink.add('sign-offs.json', jsonValue(await signOffsTold(tx, story.id, shown))),
    await sink.add(
      'trail.ndjson',
      trailTold({ tx, chain: story.id }, shown, (last) => {
        head = last;
      }),
    ),
  ];
  parts.push(await to.add('checkpoints.ndjson', checkpointsTold(tx, story.id)));
  see(JSON.stringify(confidential));
  parts.push(await to.add('people.json', jsonValue(people())));
  return {
    story: story.id,
    slug: story.slug,
    by: actor.id,
    at: now.toISOString(),
    head,
    keys: await publicKeys(tx),
    confidential,
    parts,
    files: [...files.values()],
  };
}

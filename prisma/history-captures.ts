import { randomUUID } from 'node:crypto';
import type { MadeCapture } from '@/domain/capture';
import type { Given } from '@/domain/given';
import type { MadeStamp } from '@/domain/stamp';
import type { Command } from '@/server/commands/command';
import { endCapture } from '@/server/commands/end-capture';
import { endStamp } from '@/server/commands/end-stamp';
import { fileStore } from '@/server/files/file-store';
import { keep, perform } from '@/server/gate';
import { sha256 } from '@/server/given';
import { type TakenCapture, type TakenStamp, takeCapture, takeStamp } from '@/server/keeps/job-lease';

import { SCAN } from './history-acts';

const WORKER = { kind: 'system', name: 'capture' } as const;

const text = 'The bridge is shut for eleven weeks.';
const CAPTURED: MadeCapture = {
  finalUrl: 'https://example.org/',
  status: 200,
  mediaType: 'text/html',
  sha256: sha256(text),
  size: text.length,
  warcSha256: sha256('warc'),
  warcSize: 4,
  screenshotSha256: null,
  pdfSha256: null,
  pictureNote: null,
  excerpt: null,
  lookedFor: '',
  textSha256: sha256(text),
  page: { title: 'Bridge', byline: '', document: { type: 'doc', content: [{ type: 'paragraph' }] }, text },
};
const STAMPED: MadeStamp = { by: 'Town Time Authority', at: '2026-01-01T00:00:00.000Z', sha256: sha256('stamp') };

async function* once(words: string) {
  yield Buffer.from(words);
}

/** The bytes that are said to be kept of them, and of the scan, for whoever reads them. */
export async function keepCaptured(): Promise<void> {
  for (const words of ['warc', 'stamp', SCAN]) await fileStore().put(once(words));
}

interface Work {
  take: typeof takeCapture | typeof takeStamp;
  command: Command<never, unknown>;
  made: object;
}

const work = <I, O>(take: Work['take'], command: Command<I, O>, made: object): Work => ({
  take,
  command: command as unknown as Work['command'],
  made,
});
const WORK = [work(takeCapture, endCapture, CAPTURED), work(takeStamp, endStamp, STAMPED)];

/**
 * A worker beside the people of a history: ends some captures and stamps, well and badly by turns, without any network.
 * Which commands were acknowledged on this story.
 */
export async function endSome(story: string, given: () => Given): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const isWell of [true, false])
    for (const { take, command, made } of WORK) {
      const taken = await keep<TakenCapture | TakenStamp | null>(take(randomUUID(), new Date()));
      if (!taken) continue;
      const { story: of, capture, lease } = taken;
      const outcome = isWell ? { made, fault: null } : { made: null, fault: 'unreachable' };
      const done = await perform(command, { story: of, capture, lease, ...outcome }, WORKER, { given });
      if (done.ok && of === story) acknowledged.push(`system:capture ${command.name}`);
      // Not found: its evidence was made confidential meanwhile.
      if (!done.ok && !['busy', 'not-found'].includes(done.refusal.code)) throw new Error(done.refusal.sentence);
    }
  return acknowledged;
}

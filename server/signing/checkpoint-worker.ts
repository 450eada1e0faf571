import { randomUUID } from 'node:crypto';
import type { CheckpointWay, SendingFault, SignedCheckpoint } from '@/domain/checkpoint';
import { keep } from '../gate';
import { endDaily, grownChains, signChain } from '../keeps/checkpoint';
import { endSending, unsentOn } from '../keeps/checkpoint-sending';
import { handBack, takeDeskWork } from '../keeps/job-lease';
import { appendCheckpoints } from './append-checkpoints';
import { checkpointFolder, checkpointWays, mailSetting } from './checkpoint-setting';
import { mailCheckpoints } from './mail-checkpoints';

/** Signs how every chain ends that grew since it was last signed; false where it was told to stop before all were. */
export async function signAll(now: Date, signal?: AbortSignal): Promise<boolean> {
  for (const grown of await keep(grownChains())) {
    if (signal?.aborted) return false;
    await keep(signChain(grown, now));
  }
  return true;
}

async function send(way: CheckpointWay, signed: readonly SignedCheckpoint[]): Promise<SendingFault | null> {
  const folder = checkpointFolder();
  const mail = mailSetting();
  if (way === 'file' && folder) return appendCheckpoints(folder, signed);
  if (way === 'mail' && mail) return mailCheckpoints(mail, signed, process.env.STET_URL ?? '');
  throw new Error(`checkpoints are not sent this way: ${way}`);
}

async function sendOn(way: CheckpointWay, lease: string, now: Date): Promise<void> {
  const signed = await keep(unsentOn(way));
  const fault = signed.length > 0 ? await send(way, signed) : null;
  await keep(endSending(way, lease, fault === null ? { sent: signed } : { fault }, now));
}

/** Takes up one piece of work with checkpoints that is due; false where there was none. */
export async function checkpointOnce(now = new Date(), signal?: AbortSignal): Promise<boolean> {
  const ways = new Map(checkpointWays().map((way) => [`checkpoint-${way}`, way]));
  const lease = randomUUID();
  const kind = await keep(takeDeskWork(['checkpoint-daily', ...ways.keys()], lease, now));
  if (kind === null) return false;
  const way = ways.get(kind);
  if (way) await sendOn(way, lease, now);
  else if (await signAll(now, signal)) await keep(endDaily(lease, now));
  else await keep(handBack([lease]));
  return true;
}

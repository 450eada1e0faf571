import type { LaterCapture } from '@/domain/sentences/news';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

const WANTED = {
  evidenceId: true,
  number: true,
  at: true,
  textSha256: true,
  excerpt: true,
  evidence: { select: { source: { select: { name: true } } } },
} satisfies Prisma.CaptureSelect;

type Row = Prisma.CaptureGetPayload<{ select: typeof WANTED }>;

/** Of one piece of evidence, the latest first: the latest beside the one that was there at that moment. */
function laterOf(captures: readonly Row[], at: Date): LaterCapture[] {
  const isLater = ({ at: made }: Row) => made !== null && made > at;
  const [last] = captures;
  if (!last || !isLater(last)) return [];
  const seen = captures.find((one) => !isLater(one));
  const changed = seen?.textSha256 && last.textSha256 ? seen.textSha256 !== last.textSha256 : null;
  return [{ source: last.evidence.source.name, number: last.number, changed, excerpt: last.excerpt }];
}

/** What captures made since then show of a story's evidence, beside those that there were. */
export async function capturesSince(tx: Tx, story: string, at: Date): Promise<LaterCapture[]> {
  const captures = await tx.capture.findMany({
    where: { storyId: story, state: 'captured', evidence: { visibility: 'story' } },
    select: WANTED,
    orderBy: [{ evidenceId: 'asc' }, { number: 'desc' }],
  });
  const evidence = [...new Set(captures.map((one) => one.evidenceId))];
  const ofEach = evidence.map((id) => captures.filter((one) => one.evidenceId === id));
  return ofEach.flatMap((of) => laterOf(of, at));
}

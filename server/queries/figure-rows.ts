import type { BackupFigures, Figures, JobFigures } from '@/domain/figures';
import { type Role, STAGES } from '@/domain/vocabulary';
import type { Tx } from '../database';
import { runningProcess } from '../process-name';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

const number = (value: bigint | number | null | undefined) => Number(value ?? 0);

export async function storyFigures(tx: Tx): Promise<Figures['stories']> {
  const rows = await tx.story.groupBy({ by: ['stage'], _count: { _all: true } });
  const counts = new Map(rows.map((row) => [row.stage, row._count._all]));
  return Object.fromEntries(STAGES.map((stage) => [stage, counts.get(stage) ?? 0])) as Figures['stories'];
}

export async function peopleFigures(tx: Tx, now: Date): Promise<Figures['people']> {
  const roles = await tx.person.groupBy({ by: ['role'], where: { deactivatedAt: null }, _count: { _all: true } });
  const isLive = { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  return {
    working: Object.fromEntries(roles.map((row) => [row.role as Role, row._count._all])),
    gone: await tx.person.count({ where: { deactivatedAt: { not: null } } }),
    sessions: await tx.session.count({ where: { endedAt: null, seenAt: { gt: new Date(now.getTime() - HOUR_MS) } } }),
    tokens: await tx.token.count({ where: { revokedAt: null, ...isLive } }),
  };
}

interface JobRow {
  kind: string;
  waiting: bigint;
  running: bigint;
  later: bigint;
  oldest: Date | null;
}

/** Deliveries of webhooks are no rows of `job`: their address is what is leased. */
export async function jobFigures(tx: Tx, now: Date): Promise<JobFigures[]> {
  const rows = await tx.$queryRaw<JobRow[]>`
    WITH work AS (
      SELECT kind, due_at, COALESCE(leased_until > ${now}, false) AS held FROM job
      UNION ALL
      SELECT 'webhook', d.next_try_at, false
      FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
      WHERE d.state = 'waiting' AND w.disabled_at IS NULL AND w.removed_at IS NULL)
    SELECT kind, count(*) FILTER (WHERE NOT held AND due_at <= ${now}) AS waiting, count(*) FILTER (WHERE held) AS running,
      count(*) FILTER (WHERE NOT held AND due_at > ${now}) AS later,
      min(due_at) FILTER (WHERE NOT held AND due_at <= ${now}) AS oldest
    FROM work GROUP BY kind ORDER BY kind`;
  return rows.map(({ kind, waiting, running, later, oldest }) => ({
    kind,
    ...{ waiting: number(waiting), running: number(running), later: number(later) },
    oldestDue: oldest?.toISOString() ?? null,
  }));
}

export async function captureFigures(tx: Tx, now: Date): Promise<Figures['captures']> {
  const since = new Date(now.getTime() - DAY_MS);
  const [row] = await tx.$queryRaw<Record<keyof Figures['captures'], bigint>[]>`
    SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'captured') AS captured,
      count(*) FILTER (WHERE state = 'failed' AND next_try_at IS NOT NULL) AS failed,
      count(*) FILTER (WHERE state = 'failed' AND next_try_at IS NULL AND at > ${since}) AS "givenUp"
    FROM capture`;
  return {
    waiting: number(row?.waiting),
    captured: number(row?.captured),
    failed: number(row?.failed),
    givenUp: number(row?.givenUp),
  };
}

export async function webhookFigures(tx: Tx, now: Date): Promise<Figures['webhooks']> {
  const ended = { gt: new Date(now.getTime() - DAY_MS) };
  return {
    addresses: await tx.webhook.count({ where: { disabledAt: null, removedAt: null } }),
    delivered: await tx.webhookDelivery.count({ where: { state: 'delivered', endedAt: ended } }),
    givenUp: await tx.webhookDelivery.count({ where: { state: 'failed', endedAt: ended } }),
  };
}

export async function failureFigures(tx: Tx, now: Date): Promise<Figures['failures']> {
  const rows = await tx.failureCount.groupBy({
    by: ['what'],
    where: { hour: { gt: new Date(now.getTime() - DAY_MS) } },
    _sum: { count: true },
  });
  const failures = rows.map(({ what, _sum }) => ({ what, count: _sum.count ?? 0 }));
  return failures.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}

/** Each content once, however often it was attached. What is confidential is not counted: its number is nobody's to know. */
export async function sizeFigures(tx: Tx): Promise<Figures['size']> {
  const [row] = await tx.$queryRaw<{ database: bigint; files: bigint | null; count: bigint }[]>`
    WITH kept AS (
      SELECT DISTINCT ON (sha256) size FROM file
      UNION ALL
      SELECT size FROM (SELECT DISTINCT ON (warc_sha256) warc_size AS size FROM capture WHERE warc_sha256 IS NOT NULL) w)
    SELECT pg_database_size(current_database()) AS database, (SELECT sum(size) FROM kept) AS files,
      (SELECT count(*) FROM kept) AS count`;
  return { database: number(row?.database), files: number(row?.files), fileCount: number(row?.count) };
}

export async function lastBackup(tx: Tx): Promise<BackupFigures | null> {
  const row = await tx.backup.findFirst({ orderBy: { at: 'desc' } });
  if (!row) return null;
  const { rows, files, damaged } = row;
  return { at: row.at.toISOString(), rows, files, damaged, bytes: number(row.bytes) };
}

/** The last; but one that found something wrong stands until as much was found whole since. */
export async function lastVerification(tx: Tx): Promise<Figures['verification']> {
  const [row] = await tx.$queryRaw<{ at: Date; holds: boolean; chain: string | null; entries: number }[]>`
    SELECT v.at, v.holds, v.chain, v.entries
    FROM verification v
    ORDER BY NOT v.holds AND NOT EXISTS (
        SELECT FROM verification since
        WHERE since.holds AND since.at > v.at AND since.reach >= v.reach AND (since.chain IS NULL OR since.chain = v.chain)
      ) DESC, v.at DESC, v.id DESC
    LIMIT 1`;
  return row ? { at: row.at.toISOString(), holds: row.holds, whole: row.chain === null, entries: row.entries } : null;
}

export async function checkpointFigures(tx: Tx): Promise<Figures['checkpoints']> {
  const last = await tx.checkpoint.findFirst({ orderBy: { at: 'desc' }, select: { at: true } });
  const unsent = await tx.checkpointUnsent.groupBy({ by: ['way'], _count: { _all: true } });
  const waiting = new Map(unsent.map((row) => [row.way, row._count._all]));
  const ways = await tx.checkpointWay.findMany({ orderBy: { way: 'asc' } });
  return {
    last: last?.at ?? null,
    ways: ways.map(({ way, sentAt, tries }) => ({
      ...{ way, tries, waiting: waiting.get(way) ?? 0 },
      sentAt: sentAt?.toISOString() ?? null,
    })),
  };
}

export async function versionFigures(tx: Tx): Promise<Figures['versions']> {
  const [row] = await tx.$queryRaw<{ postgres: string; held: bigint; last: string }[]>`
    SELECT current_setting('server_version') AS postgres, count(*) AS held, max(migration_name) AS last
    FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return {
    stet: process.env.STET_VERSION ?? '',
    node: process.version,
    postgres: row?.postgres ?? '',
    migrations: number(row?.held),
    lastMigration: row?.last ?? '',
  };
}

/** Every process that is connected now, this one among them; one that was killed is not. */
export async function processFigures(tx: Tx): Promise<Figures['processes']> {
  const rows = await tx.$queryRaw<{ name: string; connections: bigint }[]>`
    SELECT application_name AS name, count(*) AS connections FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user GROUP BY application_name ORDER BY application_name`;
  return rows.flatMap(({ name, connections }) => {
    const running = runningProcess(name);
    return running ? [{ ...running, connections: number(connections) }] : [];
  });
}

import type { Role, Stage } from './vocabulary';

/** What of the jobs of one kind is to be done, and by when the oldest of them should have been. */
export interface JobFigures {
  kind: string;
  /** Due, and nobody is at it. */
  waiting: number;
  running: number;
  /** To be tried again, or begun, at a later time. */
  later: number;
  oldestDue: string | null;
}

export interface BackupFigures {
  at: string;
  rows: number;
  files: number;
  damaged: number;
  bytes: number;
}

/** When the trail was last recomputed, and whether all of it held; `whole`: every chain, not one alone. */
export interface VerificationFigures {
  at: string;
  holds: boolean;
  whole: boolean;
  entries: number;
}

/** How sending checkpoints outside goes on one way: to a file, by mail. */
export interface CheckpointFigures {
  way: string;
  sentAt: string | null;
  waiting: number;
  /** How often it failed since it was last sent. */
  tries: number;
}

export interface ProcessFigures {
  version: string;
  host: string;
  pid: number;
  since: string;
  connections: number;
}

/** How the desk stands, in numbers: no story, claim or source is named. */
export interface Figures {
  at: string;
  stories: Record<Stage, number>;
  claims: number;
  people: { working: Partial<Record<Role, number>>; gone: number; sessions: number; tokens: number };
  jobs: JobFigures[];
  /** `failed`: to be tried again. `givenUp`: not, in the last 24 hours. */
  captures: { waiting: number; captured: number; failed: number; givenUp: number };
  /** Of the last 24 hours, but for the addresses. */
  webhooks: { addresses: number; delivered: number; givenUp: number };
  /** Over the last 24 hours, by what failed, the most first. */
  failures: { what: string; count: number }[];
  /** In bytes. Files: the originals and what captures received, each once. */
  size: { database: number; files: number; fileCount: number };
  /** Where files and database lie; null where files are in a bucket, or it cannot be told. */
  disk: { free: number; total: number } | null;
  backup: BackupFigures | null;
  verification: VerificationFigures | null;
  checkpoints: { last: string | null; ways: CheckpointFigures[] };
  versions: { stet: string; node: string; postgres: string; migrations: number; lastMigration: string };
  processes: ProcessFigures[];
}

export type Attention =
  | 'trail'
  | 'checkpoints'
  | 'no-backup'
  | 'old-backup'
  | 'damaged-files'
  | 'disk'
  | 'jobs'
  | 'captures'
  | 'webhooks'
  | 'failures'
  | 'versions';

const DAY_MS = 24 * 3_600_000;
/** A week's work is what a desk may have to type again. */
const OLD_BACKUP_DAYS = 7;
const LATE_JOB_MS = 10 * 60_000;
const LEAST_FREE = 5 * 1024 ** 3;
const LEAST_SHARE = 0.1;

export const daysSince = (at: string, now: string): number => Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);

const backupFault = ({ at, backup, stories }: Figures): Attention | null => {
  if (backup) return daysSince(backup.at, at) >= OLD_BACKUP_DAYS ? 'old-backup' : null;
  return Object.values(stories).some((count) => count > 0) ? 'no-backup' : null;
};

/** What an administrator should look at, the worst first; each is said by sentences/figures. */
export function attention(figures: Figures): Attention[] {
  const { at, backup, verification, checkpoints, disk, jobs, captures, webhooks, failures, processes } = figures;
  const late = jobs.some(({ oldestDue }) => oldestDue && Date.parse(at) - Date.parse(oldestDue) > LATE_JOB_MS);
  const found: (Attention | null | false)[] = [
    verification?.holds === false && 'trail',
    disk !== null && (disk.free < LEAST_FREE || disk.free < disk.total * LEAST_SHARE) && 'disk',
    backup !== null && backup.damaged > 0 && 'damaged-files',
    backupFault(figures),
    checkpoints.ways.some(({ tries }) => tries > 0) && 'checkpoints',
    late && 'jobs',
    new Set(processes.map(({ version }) => version)).size > 1 && 'versions',
    failures.length > 0 && 'failures',
    webhooks.givenUp > 0 && 'webhooks',
    captures.givenUp > 0 && 'captures',
  ];
  return found.filter((one) => one !== null && one !== false);
}

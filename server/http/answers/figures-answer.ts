import { z } from 'zod';
import type { Attention } from '@/domain/figures';
import type { FiguresTold } from '@/domain/views-figures';
import { ROLES, STAGES } from '@/domain/vocabulary';
import { at, count } from './basics';
import { named } from './named';

const backup = z.object({ at, rows: count, files: count, damaged: count, bytes: count });
const verification = z.object({ at, holds: z.boolean(), whole: z.boolean(), entries: count });
const way = z.object({ way: z.string(), sentAt: at.nullable(), waiting: count, tries: count });
const running = z.object({ version: z.string(), host: z.string(), pid: count, since: z.string(), connections: count });
const job = z.object({ kind: z.string(), waiting: count, running: count, later: count, oldestDue: at.nullable() });

const ATTENTION = [
  ...(['trail', 'disk', 'damaged-files', 'no-backup', 'old-backup', 'checkpoints', 'jobs'] as const),
  ...(['versions', 'failures', 'webhooks', 'captures'] as const),
] as const satisfies readonly Attention[];

/** How the installation stands, in numbers: no story, claim or source is named. */
export const figures = named(
  'Figures',
  z.object({
    at,
    stories: z.record(z.enum(STAGES), count),
    claims: count,
    people: z.object({
      working: z.partialRecord(z.enum(ROLES), count),
      ...{ gone: count, sessions: count, tokens: count },
    }),
    jobs: z.array(job),
    captures: z.object({ waiting: count, captured: count, failed: count, givenUp: count }),
    webhooks: z.object({ addresses: count, delivered: count, givenUp: count }),
    failures: z.array(z.object({ what: z.string(), count })),
    size: z.object({ database: count, files: count, fileCount: count }),
    disk: z.object({ free: count, total: count }).nullable(),
    backup: backup.nullable(),
    verification: verification.nullable(),
    checkpoints: z.object({ last: at.nullable(), ways: z.array(way) }),
    versions: z.object({
      ...{ stet: z.string(), node: z.string(), postgres: z.string() },
      ...{ migrations: count, lastMigration: z.string() },
    }),
    processes: z.array(running),
    attention: z
      .array(z.object({ code: z.enum(ATTENTION), sentence: z.string() }))
      .describe('What wants looking at, the worst first'),
  }),
) satisfies z.ZodType<FiguresTold>;

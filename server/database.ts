import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { preparedNames } from './prepared';
import { processName } from './process-name';

export type Database = PrismaClient;
/** One transaction's handle: what loads and saves are given. */
export type Tx = Prisma.TransactionClient;

const POOL = 24;
/** A lock that is waited for longer than this gives the refusal `busy`. */
const LOCK_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;

const kept = globalThis as { stetDatabase?: PrismaClient };

/**
 * The one handle on the database. Only the gate, the door `keep` and auth import it (scripts/layers.mjs): everything else
 * reads through `view` and writes through `perform`. Made on first use, so that tests may point DATABASE_URL elsewhere.
 */
export function database(): PrismaClient {
  kept.stetDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: process.env.DATABASE_URL,
        max: POOL,
        application_name: processName(),
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 30_000,
        options: `-c lock_timeout=${LOCK_TIMEOUT_MS} -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c default_transaction_isolation=read\\ committed`,
      },
      { statementNameGenerator: preparedNames() },
    ),
    transactionOptions: { maxWait: 8_000, timeout: 20_000 },
  });
  return kept.stetDatabase;
}

/** For tests and scripts that end: lets the process go. */
export async function closeDatabase(): Promise<void> {
  await kept.stetDatabase?.$disconnect();
  kept.stetDatabase = undefined;
}

import { Prisma } from '@/prisma/generated/client';

/** A moment as the rest of the program writes it: ISO 8601 UTC with milliseconds. */
export const moment = (column: string): Prisma.Sql =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What a failed call to the database means for the person: try again, or tell them that it does not answer. */
export type DatabaseFault = 'again' | 'busy' | 'down' | 'taken';

const BY_CODE: Record<string, DatabaseFault> = {
  '40001': 'again',
  '40P01': 'again',
  P2034: 'again',
  '55P03': 'busy',
  '57014': 'busy',
  '53300': 'busy',
  P2024: 'busy',
  P2028: 'busy',
  '57P01': 'down',
  '57P02': 'down',
  '57P03': 'down',
  '08000': 'down',
  '08003': 'down',
  '08006': 'down',
  P1001: 'down',
  P1002: 'down',
  P1017: 'down',
  ECONNREFUSED: 'down',
  ECONNRESET: 'down',
  EPIPE: 'down',
  ETIMEDOUT: 'down',
  ENOENT: 'down',
  P2002: 'taken',
};

const BY_MESSAGE: [RegExp, DatabaseFault][] = [
  [/lock timeout|canceling statement/i, 'busy'],
  [/unable to start a transaction|transaction api error|expired transaction/i, 'busy'],
  [/deadlock detected|could not serialize/i, 'again'],
  [
    /can't reach database|connection terminated|server closed the connection|timeout exceeded when trying to connect|connection refused/i,
    'down',
  ],
  [/not queryable|connectionclosed|databasenotreachable|socketTimeout/i, 'down'],
];

/** Looks through the layers of an error (Prisma, its adapter, pg, the socket); null for a bug of ours. */
export function databaseFault(error: unknown, depth = 0): DatabaseFault | null {
  if (depth > 6 || error === null || typeof error !== 'object') return null;
  const layer = error as Record<string, unknown>;
  for (const key of ['originalCode', 'code', 'kind']) {
    const fault = typeof layer[key] === 'string' ? BY_CODE[layer[key] as string] : undefined;
    if (fault) return fault;
  }
  for (const key of ['cause', 'meta', 'driverAdapterError', 'error']) {
    const fault = databaseFault(layer[key], depth + 1);
    if (fault) return fault;
  }
  const said = `${layer.kind ?? ''} ${layer.message ?? ''} ${layer.originalMessage ?? ''}`;
  return BY_MESSAGE.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

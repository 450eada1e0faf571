import type { PersonView, TokenView } from '@/domain/views-desk';
import type { Role } from '@/domain/vocabulary';
import type { Prisma, Token } from '@/prisma/generated/client';
import type { Tx } from '../database';

const WITH = { _count: { select: { sessions: { where: { endedAt: null } } } } } satisfies Prisma.PersonInclude;

const viewOf = (row: Prisma.PersonGetPayload<{ include: typeof WITH }>): PersonView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  sample: row.sample,
  createdAt: row.createdAt.toISOString(),
  deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
  sessions: row._count.sessions,
});

export const personView = async (tx: Tx, id: string): Promise<PersonView> =>
  viewOf(await tx.person.findUniqueOrThrow({ where: { id }, include: WITH }));

/** Everybody who works or worked here: those who do first, by name. */
export async function personViews(tx: Tx): Promise<PersonView[]> {
  const rows = await tx.person.findMany({ include: WITH, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const views = rows.map(viewOf);
  return [...views.filter((one) => !one.deactivatedAt), ...views.filter((one) => one.deactivatedAt)];
}

export const tokenViewOf = (row: Token): TokenView => ({
  id: row.id,
  person: row.personId,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

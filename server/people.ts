import type { Assignable } from '@/domain/claim';
import { initialsOf } from '@/domain/initials';
import { permits } from '@/domain/permissions';
import type { PersonFacts } from '@/domain/person';
import type { Candidate } from '@/domain/story-people';
import type { Directory } from '@/domain/views';
import type { Part, Role } from '@/domain/vocabulary';
import type { Tx } from './database';

export const personFacts = (row: {
  id: string;
  name: string;
  email: string;
  role: string;
  deactivatedAt: Date | null;
}): PersonFacts => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  active: row.deactivatedAt === null,
});

/** Everybody who could be put on a story. */
export async function candidates(tx: Tx): Promise<Candidate[]> {
  const rows = await tx.person.findMany({
    select: { id: true, name: true, email: true, role: true, deactivatedAt: true },
  });
  return rows.map(personFacts);
}

/** Everybody, and whether claims of this story may be given to them. */
export async function assignableOn(tx: Tx, story: string): Promise<Assignable[]> {
  const { restricted } = await tx.story.findUniqueOrThrow({ where: { id: story }, select: { restricted: true } });
  const rows = await tx.person.findMany({
    select: { id: true, name: true, role: true, deactivatedAt: true, stories: { where: { storyId: story } } },
  });
  return rows.map((row) => {
    const parts = row.stories.map((one) => one.as as Part);
    const standing = { role: row.role as Role, via: 'session', story: { restricted, parts } } as const;
    const may = permits('story.see', standing) && permits('claim.write', standing);
    return { id: row.id, name: row.name, assignable: row.deactivatedAt === null && may };
  });
}

/** Who the ids are, for the screens: everybody who ever worked here, so that old entries keep their names. */
export async function directory(tx: Tx): Promise<Directory> {
  const rows = await tx.person.findMany({ select: { id: true, name: true, role: true } });
  return Object.fromEntries(
    rows.map((row) => [row.id, { id: row.id, name: row.name, initials: initialsOf(row.name), role: row.role as Role }]),
  );
}

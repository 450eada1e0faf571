import type { Actor, Given } from '@/domain/given';
import type { Tx } from './database';

/** The source of this name, made on the fly when the desk does not know it yet. */
export async function sourceNamed(tx: Tx, name: string, actor: Actor, given: Given): Promise<string> {
  const found = await tx.source.findFirst({ where: { name, visibility: 'desk' }, select: { id: true } });
  if (found) return found.id;
  const made = await tx.source.create({
    data: { id: given.newId(), name, createdAt: new Date(given.now), createdBy: actor.id },
    select: { id: true },
  });
  return made.id;
}

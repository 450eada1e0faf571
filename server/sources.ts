import type { Actor, Given } from '@/domain/given';
import type { Tx } from './database';

/**
 * The desk's source of this name. Names that differ in case or in spaces alone are the same source, under the spelling that
 * was first: what is remembered of a source, and whether two sources are independent, must not hang on a slip of the hand.
 */
export async function knownSource(tx: Tx, name: string): Promise<{ id: string; name: string } | null> {
  const [known] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM source
    WHERE lower(regexp_replace(btrim(name), '\\s+', ' ', 'g')) = lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g'))
      AND visibility = 'desk'
    ORDER BY created_at, id LIMIT 1`;
  return known ?? null;
}

/** The source of this name, made on the fly when the desk does not know it yet. */
export async function sourceNamed(tx: Tx, name: string, actor: Actor, given: Given): Promise<string> {
  const known = await knownSource(tx, name);
  if (known) return known.id;
  const made = await tx.source.create({
    data: { id: given.newId(), name, createdAt: new Date(given.now), createdBy: actor.id },
    select: { id: true },
  });
  return made.id;
}

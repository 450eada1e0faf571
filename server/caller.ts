import type { Actor } from '@/domain/given';
import type { Part, Role } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** Who asks, as their cookie or token says; who they are is read in the transaction, never from here. */
export type Caller =
  | { kind: 'session'; session: string; person: string; version: number }
  | { kind: 'token'; hash: string }
  | { kind: 'system'; name: 'setup' | 'seed' | 'shell' | 'capture' | 'webhooks' }
  | null;

/** A session that nobody used for this long asks for the password again. */
export const IDLE_HOURS = 16;

/** The actor, the name the trail knows them by, and the token that acted for them. */
export interface Known {
  actor: Actor;
  trail: string;
  token: string | null;
  /** For a session: when it was last noted as used. */
  seenAt: Date | null;
}

interface PersonRow {
  id: string;
  name: string;
  role: Role;
  token: string | null;
  seen_at: Date | null;
  blind: boolean;
  authorsDecide: boolean;
  parts: Part[];
}

/** What goes with the person: how the desk works, and the parts they have on the story. Its row is locked before this. */
const aroundThem = (story: string | null) => Prisma.sql`
  (SELECT blind_second_check FROM desk WHERE id = 1) AS blind,
  (SELECT authors_decide FROM desk WHERE id = 1) AS "authorsDecide",
  ARRAY(SELECT part FROM story_person WHERE story_id = ${story} AND person_id = p.id) AS parts`;

const SYSTEM_ROLE: Role = 'administrator';

function personQuery(
  caller: Exclude<Caller, null | { kind: 'system' }>,
  story: string | null,
  lock: Prisma.Sql,
): Prisma.Sql {
  if (caller.kind === 'token')
    return Prisma.sql`
      SELECT p.id, p.name, p.role, t.name AS token, NULL::timestamptz AS seen_at, ${aroundThem(story)}
      FROM token t JOIN person p ON p.id = t.person_id
      WHERE t.hash = ${caller.hash} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
        AND p.deactivated_at IS NULL ${lock}`;
  return Prisma.sql`
    SELECT p.id, p.name, p.role, NULL AS token, s.seen_at, ${aroundThem(story)}
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.id = ${caller.session} AND p.id = ${caller.person} AND s.ended_at IS NULL
      AND s.version = ${caller.version} AND p.session_version = s.version AND p.deactivated_at IS NULL
      AND s.seen_at > now() - make_interval(hours => ${IDLE_HOURS}::int) ${lock}`;
}

/**
 * The person behind the caller, their standing read now: role, session, token, account and parts on the story as they are
 * in this transaction.
 * `holding` share-locks the row until the end of it, so that what was allowed stays so while it is done.
 */
export async function know(
  tx: Tx,
  caller: Caller,
  story: { id: string; restricted: boolean } | null,
  holding: boolean,
): Promise<Known | null> {
  if (!caller) return null;
  if (caller.kind === 'system') {
    const name = `system:${caller.name}`;
    const on = story ? { story: { restricted: story.restricted, parts: [] } } : {};
    return {
      actor: { id: name, name: 'Stet', standing: { role: SYSTEM_ROLE, via: 'system', ...on } },
      trail: name,
      token: null,
      seenAt: null,
    };
  }
  const lock = holding ? Prisma.sql`FOR SHARE OF p` : Prisma.empty;
  const [row] = await tx.$queryRaw<PersonRow[]>(personQuery(caller, story?.id ?? null, lock));
  if (!row) return null;
  const via = caller.kind;
  const on = story ? { story: { restricted: story.restricted, parts: row.parts } } : {};
  return {
    actor: {
      id: row.id,
      name: row.name,
      standing: { role: row.role, via, authorsDecide: row.authorsDecide, ...on },
      blind: row.blind,
    },
    trail: `person:${row.id}`,
    token: row.token,
    seenAt: row.seen_at,
  };
}

import {
  type ConfidentialContact,
  type ConfidentialSource,
  type SourceReader,
  sourceNamingRefusal,
} from '@/domain/confidential-source';
import type { Actor } from '@/domain/given';
import { DESK_CHAIN } from '@/domain/trail-entry';
import type {
  ConfidentialSourceRow,
  ConfidentialSourceShut,
  ConfidentialSourceUse,
  OpenedConfidentialSource,
} from '@/domain/views-confidential-source';
import type { SourceContactView } from '@/domain/views-source';
import type { ContactWay } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { ability } from '../queries/ability';
import { readable } from '../sources';
import { namedOn, openContent } from './confidential';
import { sourceReaders } from './confidential-source';
import { recordTrail } from './record-trail';

export const sourceRow = ({ id, content, named }: ConfidentialSource): ConfidentialSourceRow => ({
  id,
  name: content.said.name,
  kind: content.said.kind,
  owner: content.owner,
  people: named,
});

export function shutView(
  actor: Actor,
  source: ConfidentialSource,
  known: readonly SourceReader[],
): ConfidentialSourceShut {
  const change = ability(actor, 'source.seal');
  const refused = sourceNamingRefusal(actor, source.content.owner, known);
  return {
    ...sourceRow(source),
    revision: source.revision,
    abilities: {
      open: ability(actor, 'source.open'),
      change,
      name: change.may && refused !== null ? { may: false, why: refused } : change,
    },
  };
}

type Entry = Omit<SourceContactView, 'before'>;

const entryOf = ({ corrects: _, how, ...entry }: ConfidentialContact): Entry => ({ ...entry, how: how as ContactWay });

/** The log, latest first: what corrects an entry stands in its place, with what it said before. */
function contactsOf(contacts: readonly ConfidentialContact[]): SourceContactView[] {
  const corrected = new Set(contacts.map((one) => one.corrects));
  const earlier = (one: ConfidentialContact): Entry[] => {
    const before = contacts.find((other) => other.id === one.corrects);
    return before ? [...earlier(before), entryOf(before)] : [];
  };
  return contacts
    .filter((one) => !corrected.has(one.id))
    .map((one) => ({ ...entryOf(one), before: earlier(one) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

interface UseRow {
  id: string;
  revision: number;
  sealed: string;
  story: string;
  headline: string;
  claims: number[];
}

/** The evidence from it that the reader is named on too, on stories that they may read. */
async function usesOf(tx: Tx, actor: Actor, source: string): Promise<ConfidentialSourceUse[]> {
  const rows = await tx.$queryRaw<UseRow[]>`
    SELECT r.id, r.revision, r.sealed, s.id AS story, s.headline,
      ARRAY(SELECT c.number FROM sealed_use u JOIN claim c ON c.id = u.claim_id AND c.removed_at IS NULL
        WHERE u.record_id = r.id ORDER BY c.number) AS claims
    FROM sealed_record r JOIN story s ON s.id = r.story_id
    WHERE r.kind = 'evidence' AND ${namedOn(actor, Prisma.sql`r.id`)} AND ${readable(actor)}
    ORDER BY s.headline, r.id`;
  return rows
    .filter((row) => openContent(row).confidentialSource === source)
    .map(({ id, story, headline, claims }) => ({ evidence: id, story, headline, claims }));
}

/** All that is said of it: for the answer of an act alone. */
export async function openedSource(
  tx: Tx,
  actor: Actor,
  source: ConfidentialSource,
): Promise<OpenedConfidentialSource> {
  const { said, contacts, before } = source.content;
  return {
    ...shutView(actor, source, await sourceReaders(tx)),
    terms: said.terms,
    reach: said.reach,
    note: said.note,
    contacts: contactsOf(contacts),
    uses: await usesOf(tx, actor, source.id),
    before: before.map((one) => ({ ...one.said, revision: one.revision, replacedAt: one.at, replacedBy: one.by })),
    trail: await recordTrail(tx, DESK_CHAIN, source.id),
  };
}

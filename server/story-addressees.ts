import { permits } from '@/domain/permissions';
import type { Addressee } from '@/domain/query';
import { PARTS, type Part, type Role } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

interface OnStory {
  role: Role;
  active: boolean;
  parts: readonly Part[];
  restricted: boolean;
}

/** Whether somebody who is on a story can answer a query there. */
export const canAnswer = ({ role, active, parts, restricted }: OnStory): boolean =>
  active && permits('query.answer', { role, via: 'session', story: { restricted, parts } });

/** Pairs: on each of the stories, this person can answer a query. */
export interface Answerers {
  stories: string[];
  people: string[];
}

/** Who can answer a query on stories where one waits for its answer. */
export async function answerersOn(tx: Tx, ids: readonly string[]): Promise<Answerers> {
  const rows = await tx.$queryRaw<(OnStory & { story: string; person: string })[]>(Prisma.sql`
    SELECT s.story_id AS story, p.id AS person, p.role, p.deactivated_at IS NULL AS active, array_agg(s.part) AS parts,
      y.restricted
    FROM story_person s JOIN person p ON p.id = s.person_id JOIN story y ON y.id = s.story_id
    WHERE s.story_id IN (SELECT q.story_id FROM query q
      WHERE q.story_id = ANY(${ids}) AND q.answer IS NULL AND q.outcome IS NULL)
    GROUP BY s.story_id, p.id, y.id`);
  const able = rows.filter(canAnswer);
  return { stories: able.map((one) => one.story), people: able.map((one) => one.person) };
}

type Row = Addressee & Omit<OnStory, 'restricted'>;

const firstPart = ({ parts }: Row) => Math.min(...parts.map((part) => PARTS.indexOf(part)));

/** Those on a story who may answer on it, its authors first: who can be asked. */
export async function addresseesOn(tx: Tx, story: { id: string; restricted: boolean }): Promise<Addressee[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, p.email, p.name, p.role, p.deactivated_at IS NULL AS active, array_agg(s.part) AS parts
    FROM story_person s JOIN person p ON p.id = s.person_id
    WHERE s.story_id = ${story.id} GROUP BY p.id ORDER BY p.name, p.id`);
  return rows
    .filter((row) => canAnswer({ ...row, restricted: story.restricted }))
    .sort((a, b) => firstPart(a) - firstPart(b))
    .map(({ id, email, name }) => ({ id, email, name }));
}

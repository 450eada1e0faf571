import type { Client } from 'pg';
import type { Hand } from '@/prisma/builders';
import { connected } from '@/scripts/parts/database.mjs';
import { createStory } from '@/server/commands/create-story';
import { longText } from './long-story';

/** A story with so many claims, each on a figure of its own, checked, and resting on so many pieces of evidence. */
export async function bigStory(by: Hand, claims: number, pieces: number): Promise<string> {
  const story = await by.do(createStory, { format: 'text', headline: 'A big story', body: longText(claims * 10) });
  const { text } = story.version;
  const starts = Array.from({ length: claims }, (_, at) => text.indexOf(` ${1000 + at} `) + 1);
  await connected(process.env.DATABASE_URL ?? '', (client: Client) =>
    rows(client, { story: story.id, by: by.id, starts, pieces }),
  );
  return story.id;
}

/** Written into the tables at once: by the gate, an entry of the trail each, it would take an hour. */
async function rows(
  client: Client,
  { story, by, starts, pieces }: { story: string; by: string; starts: number[]; pieces: number },
): Promise<void> {
  const each = `unnest($2::int[]) WITH ORDINALITY AS each(start, n)`;
  const name = `$1::text || '-' || n`;
  await client.query(
    `INSERT INTO claim (id, story_id, number, statement, kind, risk, created_at, created_by, state, finding, clear, sign)
     SELECT ${name}, $1, n, 'It was ' || (999 + n) || ' in all, by the count of the works department.', 'figure', 'normal', now(), $3,
       'settled', 'confirmed', true, 'settled' FROM ${each}`,
    [story, starts, by],
  );
  await client.query(
    `INSERT INTO span (id, claim_id, story_id, exact, prefix, suffix, start)
     SELECT ${name}, ${name}, $1, (999 + n)::text, '', '', start FROM ${each}`,
    [story, starts],
  );
  await client.query(
    `INSERT INTO check_record (id, claim_id, claim_revision, finding, rationale, wording, seen, version, created_at, created_by)
     SELECT ${name}, ${name}, 1, 'confirmed', 'Counted again by hand; the register is right.', '',
       json_build_object('statement', 'It was ' || (999 + n) || ' in all, by the count of the works department.',
         'spans', json_build_array(json_build_object('id', ${name}, 'exact', (999 + n)::text))), 1, now(), $3 FROM ${each}`,
    [story, starts, by],
  );
  await client.query(
    `INSERT INTO source (id, name, created_at, created_by) VALUES ($1::text || '-s', 'Works department ' || $1::text, now(), $2)`,
    [story, by],
  );
  const many = `${each}, generate_series(1, $4::int) AS piece`;
  await client.query(
    `INSERT INTO evidence (id, story_id, type, source_id, tier, stance, locator, excerpt, url, note, salt, record_hash, created_at, created_by)
     SELECT ${name} || '-' || piece, $1, 'link', $1::text || '-s', 'primary', 'supports', 'p. ' || piece, repeat('It is so, and was counted. ', 8),
       'https://example.org/register/' || n || '/' || piece, '', 'x', 'x', now(), $3 FROM ${many}`,
    [story, starts, by, pieces],
  );
  await client.query(
    `INSERT INTO claim_evidence (claim_id, evidence_id, attached_at, attached_by)
     SELECT ${name}, ${name} || '-' || piece, now(), $3 FROM ${many}`,
    [story, starts, by, pieces],
  );
}

import { canonicalJson } from '@/domain/canonical-json';
import { nextLine, type TrailLine } from '@/domain/trail-entry';
import { connected } from '@/scripts/parts/database.mjs';
import { given, sha256 } from '@/server/given';

const AT_ONCE = 5_000;

/** As long as the entries of a sample desk are at the median. */
const payload = (seq: number) =>
  canonicalJson({
    ...{ note: `note-${seq}`, claim: 'a-claim-of-this-story', number: 1 + (seq % 100), thread: `note-${seq}` },
    text: `Asked again, and heard the same: entry ${seq} of a long week, in which many figures were held against reports. `.repeat(
      2,
    ),
  });

interface Stored extends TrailLine {
  salt: string;
  payload: string;
}

function linesAfter(before: { seq: number; hash: string }, upTo: number): Stored[] {
  const lines: Stored[] = [];
  const { newSalt, now } = given();
  for (let last = before; last.seq < upTo && lines.length < AT_ONCE; ) {
    const what = {
      at: now,
      actor: 'person:a-checker',
      type: 'note.written',
      salt: newSalt(),
      payload: payload(last.seq + 1),
    };
    const line = nextLine(last, what, sha256);
    lines.push({ ...line, salt: what.salt, payload: what.payload });
    last = line;
  }
  return lines;
}

/** Writes on a story's chain, by its rule, until it has this many entries. */
export const lengthen = (story: string, upTo: number): Promise<void> =>
  connected(process.env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query(
      'SELECT seq, hash FROM trail_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1',
      [story],
    );
    for (let last = rows[0]; last.seq < upTo; ) {
      const lines = linesAfter(last, upTo);
      await client.query(
        `WITH line AS (SELECT * FROM json_to_recordset($2) AS l(seq int, at text, actor text, type text,
          "payloadHash" text, "prevHash" text, hash text, salt text, payload text)), entry AS (
          INSERT INTO trail_entry SELECT $1, seq, at, actor, type, "payloadHash", "prevHash", hash FROM line)
        INSERT INTO trail_payload SELECT $1, seq, salt, payload FROM line`,
        [story, JSON.stringify(lines)],
      );
      last = lines.at(-1);
    }
  });

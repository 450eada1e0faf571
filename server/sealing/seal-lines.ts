import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { sealLine } from './sealed-line';

interface Line {
  seq: number;
  salt: string;
  payload: string;
}

const quotedIn = (text: string) => JSON.stringify(text);
/** A text as it stands within another in JSON. */
const within = (text: string) => quotedIn(text).slice(1, -1);

/** The entries that tell of a piece of evidence or of its captures. */
const linesAbout = (tx: Tx, chain: string, evidence: string): Promise<Line[]> => tx.$queryRaw`
  SELECT p.seq, p.salt, p.payload FROM trail_payload p JOIN trail_entry e ON e.chain = p.chain AND e.seq = p.seq
  WHERE p.chain = ${chain} AND (e.type LIKE 'evidence.%' OR e.type LIKE 'capture.%' OR e.type LIKE 'stamp.%')
    AND strpos(p.payload, ${quotedIn(evidence)}) > 0`;

/** The entries that name its source where they say why a signature was voided. */
const voidedFor = (tx: Tx, chain: string, sources: readonly string[]): Promise<Line[]> => tx.$queryRaw`
  SELECT p.seq, p.salt, p.payload FROM trail_payload p JOIN trail_entry e ON e.chain = p.chain AND e.seq = p.seq
  WHERE p.chain = ${chain} AND e.type = 'sign-off.voided'
    AND EXISTS (SELECT 1 FROM unnest(${sources.map((one) => `evidence from ${within(one)} was `)}::text[]) AS said(words)
      WHERE strpos(p.payload, said.words) > 0)`;

/** The names of sources in what an entry says of evidence, at every depth. */
function sourcesIn(told: unknown, key = ''): string[] {
  if (typeof told === 'string') return key === 'source' || key === 'name' ? [told] : [];
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([name, value]) => sourcesIn(value, Array.isArray(told) ? key : name));
}

/**
 * Seals what a story's chain has said of a piece of evidence so far. The entries and their hashes stay, with type and actor;
 * what was hashed is moved, payload and salt, to where those named alone read it. With the names its source went by.
 */
export async function sealLines(tx: Tx, chain: string, evidence: string): Promise<string[]> {
  const about = await linesAbout(tx, chain, evidence);
  const sources = [...new Set(about.flatMap((line) => sourcesIn(JSON.parse(line.payload))))];
  const lines = [...about, ...(await voidedFor(tx, chain, sources))];
  const rows = lines.map((line) => ({ seq: line.seq, sealed: sealLine(chain, line.seq, line) }));
  await tx.sealedPayload.createMany({ data: rows.map((row) => ({ ...row, chain, recordId: evidence })) });
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM trail_payload WHERE chain = ${chain} AND seq = ANY(${rows.map((row) => row.seq)}::int[])`,
  );
  return sources;
}

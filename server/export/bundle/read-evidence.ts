import { KINDS_BY_ENDING } from '@/domain/file/file-kinds';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../database';
import { inStretches } from './json-parts';
import { moment } from './moment';

/** Bytes of the file store that go into the bundle. */
export interface StoredFile {
  path: string;
  sha256: string;
}

interface FileTold {
  name: string;
  type: string;
  size: number;
  sha256: string;
}

interface CaptureTold {
  id: string;
  warc: string | null;
  screenshot: string | null;
  pdf: string | null;
  stamp: string | null;
}

interface Row {
  told: { id: string; file: FileTold | null; captures: CaptureTold[] };
}

/** The ending that lets a person open it, where the name bears one that Stet takes. */
function endingOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS_BY_ENDING, ending) ? `.${ending}` : '';
}

const filePath = ({ sha256, name }: FileTold) => `evidence/${sha256}${endingOf(name)}`;

const ENDINGS = { warc: 'warc.gz', screenshot: 'png', pdf: 'pdf', stamp: 'tsr' } as const;

const captureFiles = (capture: CaptureTold): StoredFile[] =>
  Object.entries(ENDINGS).flatMap(([kind, ending]) => {
    const sha256 = capture[kind as keyof typeof ENDINGS];
    return sha256 ? [{ path: `captures/${capture.id}.${ending}`, sha256 }] : [];
  });

/** What is in the store of a piece of evidence and its captures. */
const filesOf = ({ file, captures }: Row['told']): StoredFile[] => [
  ...(file ? [{ path: filePath(file), sha256: file.sha256 }] : []),
  ...captures.flatMap(captureFiles),
];

const CAPTURES = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'url', k.url, 'state', k.state,
      'fault', k.fault, 'askedAt', ${moment('k.asked_at')}, 'askedBy', k.asked_by, 'at', ${moment('k.at')},
      'finalUrl', k.final_url, 'status', k.status, 'mediaType', k.media_type, 'sha256', k.sha256,
      'warc', k.warc_sha256, 'screenshot', k.screenshot_sha256, 'pdf', k.pdf_sha256, 'excerpt', k.excerpt,
      'lookedFor', k.looked_for, 'stamp', k.stamp_sha256, 'stampedAt', ${moment('k.stamped_at')},
      'stampedBy', k.stamped_by) ORDER BY k.number), '[]')
    FROM capture k WHERE k.evidence_id = e.id)`;

const pieces = (tx: Tx, story: string, after: string, most: number) => tx.$queryRaw<Row[]>`
  SELECT json_build_object('id', e.id, 'revision', e.revision, 'type', e.type, 'source', o.name, 'tier', e.tier,
    'stance', e.stance, 'locator', e.locator, 'excerpt', e.excerpt, 'url', e.url, 'note', e.note, 'heldAs', e.held_as,
    'credit', e.credit, 'salt', e.salt, 'recordHash', e.record_hash, 'copiedFrom', e.copied_from,
    'createdBy', e.created_by, 'createdAt', ${moment('e.created_at')},
    'file', (SELECT json_build_object('name', f.name, 'type', f.type, 'size', f.size, 'sha256', f.sha256)
      FROM file f WHERE f.id = e.file_id),
    'claims', (SELECT coalesce(json_agg(c.id ORDER BY c.number) FILTER (WHERE c.removed_at IS NULL AND c.visibility = 'story'), '[]')
      FROM claim_evidence r JOIN claim c ON c.id = r.claim_id WHERE r.evidence_id = e.id),
    'before', (SELECT coalesce(json_agg(json_build_object('revision', w.revision, 'record', w.record,
        'replacedAt', ${moment('w.replaced_at')}, 'replacedBy', w.replaced_by) ORDER BY w.revision), '[]')
      FROM evidence_wording w WHERE w.evidence_id = e.id),
    'captures', ${CAPTURES}) AS told
  FROM evidence e JOIN source o ON o.id = e.source_id
  WHERE e.story_id = ${story} AND e.visibility = 'story' AND e.id > ${after} ORDER BY e.id LIMIT ${most}`;

/**
 * The evidence that everybody on the story may see, with its captures, by id; `note` is told of every file of the store that
 * belongs to it.
 */
export async function* evidenceTold(tx: Tx, story: string, note: (file: StoredFile) => void) {
  const rows = inStretches(
    (after, most) => pieces(tx, story, after, most),
    '',
    (row) => row.told.id,
  );
  for await (const { told } of rows) {
    for (const file of filesOf(told)) note(file);
    yield { ...told, file: told.file && { ...told.file, path: filePath(told.file) } };
  }
}

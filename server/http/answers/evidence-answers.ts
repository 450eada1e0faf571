import { z } from 'zod';
import { CAPTURE_STATES } from '@/domain/capture';
import { EXCERPT_FOUND } from '@/domain/captured-words';
import type { EvidenceView } from '@/domain/views';
import type { CaptureLine, CaptureRead, CaptureView, StampView } from '@/domain/views-capture';
import type { CalculationLine, EvidenceSaid, FileView, UploadView } from '@/domain/views-evidence';
import type { UsedBefore } from '@/domain/views-source';
import { EVIDENCE_TYPES, HELD_AS, STANCES, TIERS } from '@/domain/vocabulary';
import { ability, at, block, count, id, person, sha256 } from './basics';
import { listOf, named } from './named';

export const heldAs = z.enum([...HELD_AS, '']);

export const calculation = z.array(
  named(
    'CalculationLine',
    z.object({
      text: z.string(),
      value: z.string().nullable(),
      holds: z.boolean().nullable(),
      problem: z.string().nullable(),
    }),
  ) satisfies z.ZodType<CalculationLine>,
);

export const evidenceSaid = named(
  'EvidenceSaid',
  z.object({
    type: z.string(),
    source: z.string(),
    tier: z.string(),
    stance: z.string(),
    locator: z.string(),
    excerpt: z.string(),
    url: z.string(),
    note: z.string(),
    heldAs: z.string(),
    credit: z.string(),
  }),
) satisfies z.ZodType<EvidenceSaid>;

const file = named(
  'File',
  z.object({
    name: z.string(),
    type: z.string(),
    size: count,
    sha256,
    words: z.string(),
    warning: z.string(),
    hasCopy: z.boolean(),
  }),
) satisfies z.ZodType<FileView>;

const stamp = named(
  'Timestamp',
  z.object({ sentence: z.string(), by: z.string().nullable(), at: at.nullable(), nextTryAt: at.nullable() }),
) satisfies z.ZodType<StampView>;

const excerptAs = z.enum(EXCERPT_FOUND).nullable();

const capture = named(
  'Capture',
  z.object({
    state: z.enum(['none', ...CAPTURE_STATES]),
    id: id.nullable(),
    number: count,
    code: z.string().nullable().describe('Of a failed one; `address-refused` is never tried again'),
    sentence: z.string().nullable(),
    at: at.nullable(),
    nextTryAt: at.nullable(),
    finalUrl: z.string().nullable(),
    sha256: sha256.nullable(),
    excerptFound: z.boolean().nullable(),
    excerptAs,
    changed: z.boolean().nullable(),
    isReadable: z.boolean(),
    credit: z.string(),
    hasScreenshot: z.boolean(),
    hasPdf: z.boolean(),
    stamp: stamp.nullable(),
    lastMade: id.nullable(),
    again: ability,
  }),
) satisfies z.ZodType<CaptureView>;

export const evidence = named(
  'Evidence',
  z.object({
    id,
    revision: count,
    type: z.enum(EVIDENCE_TYPES),
    source: z.string(),
    sourceId: id,
    tier: z.enum(TIERS),
    stance: z.enum(STANCES),
    locator: z.string(),
    excerpt: z.string(),
    url: z.string(),
    note: z.string(),
    heldAs,
    credit: z.string(),
    calculation: calculation.nullable(),
    copiedFrom: id.nullable(),
    claims: z.array(id),
    claimRevisions: z.record(z.string(), count),
    file: file.nullable(),
    capture,
    createdBy: person,
    createdAt: at,
    before: z.array(z.object({ revision: count, said: evidenceSaid, replacedAt: at, replacedBy: person })),
  }),
) satisfies z.ZodType<EvidenceView>;

export const evidenceList = listOf('EvidenceList', evidence);

export const upload = named(
  'Upload',
  z.object({ upload: id, size: count, offset: count, type: z.string().nullable() }),
) satisfies z.ZodType<UploadView>;

const captureLine = named(
  'CaptureLine',
  z.object({
    number: count,
    state: z.enum(CAPTURE_STATES),
    at: at.nullable(),
    code: z.string().nullable(),
    sentence: z.string().nullable(),
    nextTryAt: at.nullable(),
    isReadable: z.boolean(),
    changed: z.boolean().nullable(),
  }),
) satisfies z.ZodType<CaptureLine>;

export const captureList = listOf('CaptureList', captureLine);

export const captureRead = named(
  'CaptureRead',
  z.object({
    number: count,
    at: at.nullable(),
    url: z.string(),
    finalUrl: z.string(),
    status: z.int(),
    mediaType: z.string(),
    size: count,
    sha256: z.string(),
    warcSha256: z.string(),
    warcSize: count,
    excerptAs,
    hasScreenshot: z.boolean(),
    hasPdf: z.boolean(),
    stamp: stamp.nullable(),
    pictureSentence: z.string(),
    title: z.string(),
    byline: z.string(),
    blocks: z.array(block),
    hashes: z.object({
      warc: sha256.nullable(),
      screenshot: sha256.nullable(),
      pdf: sha256.nullable(),
      timestamp: sha256.nullable(),
    }),
  }),
) satisfies z.ZodType<CaptureRead>;

export const usedBeforeList = listOf(
  'UsedBeforeList',
  named(
    'UsedBefore',
    z.object({
      id,
      type: z.enum(EVIDENCE_TYPES),
      tier: z.enum(TIERS),
      stance: z.enum(STANCES),
      locator: z.string(),
      excerpt: z.string(),
      url: z.string(),
      story: id,
      headline: z.string(),
    }),
  ) satisfies z.ZodType<UsedBefore>,
);

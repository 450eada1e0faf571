import { z } from 'zod';
import type { Block, DocumentNode } from '@/domain/story-text';
import type { Ability, Unmet, Who } from '@/domain/views';
import { ROLES } from '@/domain/vocabulary';
import { named } from './named';

/** A moment in UTC. */
export const at = z.iso.datetime();
export const id = z.string();
export const person = z.string().describe('A person, by id');
export const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);

export const ability = named(
  'Ability',
  z.union([z.object({ may: z.literal(true) }), z.object({ may: z.literal(false), why: z.string() })]),
) satisfies z.ZodType<Ability>;

export const unmet = named('Unmet', z.object({ rule: z.string(), sentence: z.string() })) satisfies z.ZodType<Unmet>;

export const who = named(
  'Person',
  z.object({ id, name: z.string(), initials: z.string(), role: z.enum(ROLES) }),
) satisfies z.ZodType<Who>;

export const block = named(
  'Block',
  z.object({
    kind: z.enum([
      'headline',
      'dek',
      'byline',
      'paragraph',
      'heading',
      'quote',
      'pull-quote',
      'caption',
      'credit',
      'item',
    ]),
    start: count,
    end: count,
    text: z.string(),
    runs: z.array(
      z.object({
        text: z.string(),
        italic: z.literal(true).optional(),
        bold: z.literal(true).optional(),
        href: z.string().optional(),
      }),
    ),
    level: z.int().optional(),
    marker: z.string().optional(),
    depth: z.int().optional(),
  }),
) satisfies z.ZodType<Block>;

const attrs = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional();

/** A ProseMirror document. */
export const document: z.ZodType<DocumentNode> = named(
  'Document',
  z.object({
    type: z.string(),
    attrs,
    get content() {
      return z.array(document).optional();
    },
    marks: z.array(z.object({ type: z.string(), attrs })).optional(),
    text: z.string().optional(),
  }),
);

export const nothing = named('Nothing', z.object({}));

import { z } from 'zod';
import { id } from '@/domain/text-input';
import { KINDS, RISKS, STATES } from '@/domain/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import { wholeClaims } from '../claim-records';
import { claimView, rowOf } from './claim-view';
import { evidenceOf } from './evidence-view';
import { BY_NUMBER, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';

const filters = {
  state: z.enum(STATES).optional(),
  kind: z.enum(KINDS).optional(),
  risk: z.enum(RISKS).optional(),
  /** A person's id, or `none`. */
  assignee: id.optional(),
};

function wanted({ state, kind, risk, assignee }: z.infer<z.ZodObject<typeof filters>>): Prisma.ClaimWhereInput {
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(risk ? { risk } : {}),
    ...(assignee ? { assigneeId: assignee === 'none' ? null : assignee } : {}),
  };
}

/** GET /stories/{id}/claims: by number. */
export const claimList = storyQuery({
  name: 'claim-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput(BY_NUMBER), ...filters }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, input) => {
    const after = placeOf(input.after, BY_NUMBER)?.[0] ?? 0;
    const rows = await tx.claim.findMany({
      where: {
        storyId: story.id,
        removedAt: null,
        number: { gt: after },
        ...wanted(input),
      },
      orderBy: { number: 'asc' },
      take: input.limit + 1,
      select: { id: true, number: true },
    });
    const page = await wholeClaims(tx, { ids: rows.slice(0, input.limit).map((row) => row.id) });
    const { next } = pageOf(
      rows,
      input.limit,
      (row) => row,
      (row) => cursorOf(row.number),
    );
    return {
      items: page.map((claim) => ({ ...rowOf(actor, claim), story: claim.story, unmet: claim.judgement.unmet })),
      next,
    };
  },
});

export const claimById = storyQuery({
  name: 'claim',
  action: 'story.see',
  input: z.object({ claim: id }),
  scope: ({ claim }) => ({ claim }),
  read: ({ tx, actor }, { claim }) => claimView(tx, actor, claim),
});

export const evidenceById = storyQuery({
  name: 'evidence',
  action: 'story.see',
  input: z.object({ evidence: id }),
  scope: ({ evidence }) => ({ evidence }),
  read: async ({ tx }, { evidence }) => (await evidenceOf(tx, { id: evidence }))[0] ?? null,
});

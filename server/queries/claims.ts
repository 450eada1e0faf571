import { z } from 'zod';
import { id } from '@/domain/text-input';
import { KINDS, STATES } from '@/domain/vocabulary';
import { wholeClaims } from '../claim-records';
import { claimView, rowOf } from './claim-view';
import { evidenceOf } from './evidence-view';
import { cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';

/** GET /stories/{id}/claims: by number. */
export const claimList = storyQuery({
  name: 'claim-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput, state: z.enum(STATES).optional(), kind: z.enum(KINDS).optional() }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, input) => {
    const after = Number(placeOf(input.after, 1)?.[0] ?? 0) || 0;
    const rows = await tx.claim.findMany({
      where: {
        storyId: story.id,
        removedAt: null,
        number: { gt: after },
        ...(input.state ? { state: input.state } : {}),
        ...(input.kind ? { kind: input.kind } : {}),
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

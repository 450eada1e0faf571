import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { decideNewToken, decideRevocation, newTokenInput } from '@/domain/person';
import { ok } from '@/domain/refusal';
import { id } from '@/domain/text-input';
import { sha256 } from '../given';
import { personFacts } from '../people';
import { tokenViewOf } from '../queries/person-view';
import { deskCommand } from './command';

/** What a token is stored as. It is 256 random bits, so a plain hash is enough. */
export const tokenHash = (token: string) => sha256(token);

/** A token that acts as one person; shown once, here. */
export const makeToken = deskCommand({
  name: 'make-token',
  action: 'token.manage',
  secret: true,
  scope: 'desk',
  input: newTokenInput,
  prepare: async () => ok(`stet_${randomBytes(32).toString('base64url')}`),
  load: async ({ tx }, input) => {
    const row = await tx.person.findFirst({ where: { OR: [{ id: input.person }, { email: input.person }] } });
    return { person: row && personFacts(row) };
  },
  decide: ({ given }, { person }, input, secret) => {
    const decision = decideNewToken(person, input, given);
    return decision.ok ? { ...decision, change: { ...decision.change, secret } } : decision;
  },
  save: async ({ tx, actor, given }, token) => {
    await tx.token.create({
      data: {
        id: token.id,
        personId: token.person,
        name: token.name,
        hash: tokenHash(token.secret),
        createdAt: new Date(given.now),
        createdBy: actor.id,
        expiresAt: token.expiresAt === null ? null : new Date(token.expiresAt),
      },
      select: { id: true },
    });
    return 'saved';
  },
  answer: async ({ tx }, token) => ({
    token: token.secret,
    ...tokenViewOf(await tx.token.findUniqueOrThrow({ where: { id: token.id } })),
  }),
});

export const revokeToken = deskCommand({
  name: 'revoke-token',
  action: 'token.manage',
  scope: 'desk',
  input: z.object({ token: id }),
  load: async ({ tx }, input) => {
    const row = await tx.token.findUnique({ where: { id: input.token } });
    return { token: row && { ...tokenViewOf(row), revoked: row.revokedAt !== null } };
  },
  decide: (_running, { token }) => decideRevocation(token),
  save: async ({ tx, given }, token) => {
    await tx.token.update({ where: { id: token.id }, data: { revokedAt: new Date(given.now) }, select: { id: true } });
    return 'saved';
  },
  answer: async ({ tx }, token) => tokenViewOf(await tx.token.findUniqueOrThrow({ where: { id: token.id } })),
});

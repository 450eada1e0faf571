import type { z } from 'zod';
import { type AddedPerson, decideFirstPerson, decideNewPerson, newPersonInput, setupInput } from '@/domain/person';
import { ok } from '@/domain/refusal';
import { firstCodeHolds } from '../first-code';
import { hashPassword } from '../password';
import { personView } from '../queries/person-view';
import { deskCommand, type Running } from './command';

async function savePerson({ tx, given }: Running<null>, person: AddedPerson): Promise<'saved'> {
  await tx.person.create({
    data: {
      id: person.id,
      email: person.email,
      name: person.name,
      role: person.role,
      passwordHash: person.passwordHash,
      sample: person.sample,
      createdAt: new Date(given.now),
    },
    select: { id: true },
  });
  return 'saved';
}

const hashed = async (input: { password: string }) => ok({ passwordHash: await hashPassword(input.password) });

const adding = (name: string, sample: boolean) =>
  deskCommand({
    name,
    action: 'people.manage',
    secret: true,
    scope: 'desk',
    input: newPersonInput,
    prepare: hashed,
    load: async ({ tx }, input: z.infer<typeof newPersonInput>) => ({
      taken: (await tx.person.count({ where: { email: input.email } })) > 0,
    }),
    decide: ({ given }, { taken }, { password: _, ...input }, prepared) =>
      decideNewPerson(taken, { ...input, ...prepared, sample }, given),
    save: savePerson,
    answer: ({ tx }, person) => personView(tx, person.id),
  });

/** Somebody new at the desk. */
export const addPerson = adding('add-person', false);

/** One of the sample desk's people: `npm start` refuses to serve them to a network. */
export const addSamplePerson = adding('add-sample-person', true);

/** The first administrator of an empty desk, by the one-time code that the server printed. */
export const openDesk = deskCommand({
  name: 'open-desk',
  action: 'desk.open',
  secret: true,
  scope: 'desk',
  input: setupInput,
  prepare: hashed,
  load: async ({ tx }, input) => ({ people: await tx.person.count(), codeHolds: firstCodeHolds(input.code) }),
  decide: ({ given }, desk, { name, email }, prepared) => decideFirstPerson(desk, { name, email, ...prepared }, given),
  save: savePerson,
  answer: async (_running, person) => ({ email: person.email }),
});

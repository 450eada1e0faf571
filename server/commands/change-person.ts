import {
  decidePassword,
  decidePersonChange,
  ownPasswordInput,
  passwordResetInput,
  personChangeInput,
} from '@/domain/person';
import { ok } from '@/domain/refusal';
import { hashPassword } from '../password';
import { passwordAgain } from '../password-again';
import { personFacts } from '../people';
import { personView } from '../queries/person-view';
import { deskCommand, type Running } from './command';

const findPerson = async ({ tx }: Running<null>, id: string) => {
  const row = await tx.person.findUnique({ where: { id } });
  return row && personFacts(row);
};

/** Name, role, or whether the person still works here: all of it holds from their next request. */
export const changePerson = deskCommand({
  name: 'change-person',
  action: 'people.manage',
  scope: 'desk',
  input: personChangeInput,
  load: async (running, input) => ({
    person: await findPerson(running, input.person),
    others: await running.tx.person.count({
      where: { role: 'administrator', deactivatedAt: null, id: { not: input.person } },
    }),
  }),
  decide: (_running, { person, others }, input) => decidePersonChange(person, others, input),
  save: async ({ tx, given }, person) => {
    const at = new Date(given.now);
    await tx.person.update({
      where: { id: person.id },
      data: {
        name: person.name,
        role: person.role,
        deactivatedAt: person.active ? null : at,
        ...(person.endSessions ? { sessionVersion: { increment: 1 } } : {}),
      },
      select: { id: true },
    });
    if (person.endSessions)
      await tx.session.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: at } });
    return 'saved';
  },
  answer: ({ tx }, person) => personView(tx, person.id),
});

async function savePassword(
  { tx, given }: Running<null>,
  change: { id: string; passwordHash: string },
  but: string | null,
): Promise<'saved'> {
  await tx.person.update({
    where: { id: change.id },
    data: { passwordHash: change.passwordHash },
    select: { id: true },
  });
  const others = but === null ? {} : { id: { not: but } };
  await tx.session.updateMany({
    where: { personId: change.id, endedAt: null, ...others },
    data: { endedAt: new Date(given.now) },
  });
  return 'saved';
}

/** An administrator gives somebody a new password; every session of theirs ends. */
export const resetPassword = deskCommand({
  name: 'reset-password',
  action: 'people.manage',
  secret: true,
  scope: 'desk',
  input: passwordResetInput,
  prepare: async (input) => ok(await hashPassword(input.password)),
  load: async (running, input) => ({ person: await findPerson(running, input.person) }),
  decide: (_running, { person }, _input, passwordHash) => decidePassword(person, passwordHash),
  save: (running, change) => savePassword(running, change, null),
  answer: ({ tx }, change) => personView(tx, change.id),
});

/** One's own password, by the present one; every other session ends. */
export const setOwnPassword = deskCommand({
  name: 'set-own-password',
  action: 'self.manage',
  secret: true,
  scope: 'desk',
  input: ownPasswordInput,
  prepare: async (input, caller) => {
    const again = await passwordAgain(caller, input.current, 'current');
    if (!again.ok) return again;
    const session = caller?.kind === 'session' ? caller.session : null;
    return ok({ passwordHash: await hashPassword(input.password), session });
  },
  load: async (running, _input, prepared) => ({
    person: await findPerson(running, running.actor.id),
    session: prepared.session,
  }),
  decide: (_running, { person }, _input, { passwordHash }) => decidePassword(person, passwordHash),
  save: (running, change, { session }) => savePassword(running, change, session),
  answer: async () => ({}),
});

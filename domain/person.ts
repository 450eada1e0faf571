import { z } from 'zod';
import type { Given } from './given';
import { invalid, notFound, refuse } from './refusal';
import { id, moment, plainText, requiredLine } from './text-input';
import { type Decision, decided } from './trail-event';
import { ROLES, type Role } from './vocabulary';

/** Length is what makes a password hard to guess; nothing else is asked of it. */
const password = plainText(1000).refine((text) => [...text].length >= 10, {
  error: 'A password has at least 10 characters. A few words in a row do well.',
});
const name = requiredLine(200, 'Type the person’s name.');
const email = z
  .string()
  .max(320)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ error: 'This is not an e-mail address.' }));

export const newPersonInput = z.object({ name, email, role: z.enum(ROLES), password });
export const setupInput = z.object({ code: plainText(100), name, email, password });
export const personChangeInput = z.object({
  person: id,
  name: name.optional(),
  role: z.enum(ROLES).optional(),
  active: z.boolean().optional(),
});
export const passwordResetInput = z.object({ person: id, password });
export const ownPasswordInput = z.object({ current: plainText(1000), password });
export const newTokenInput = z.object({
  person: email.or(id),
  name: requiredLine(200, 'Give the token a name, so that it can be told from others later.'),
  expiresAt: moment('A token ends at a date and time, such as 2026-12-31T18:00:00Z.').nullable().default(null),
});

export interface PersonFacts {
  id: string;
  name: string;
  email: string;
  role: Role;
  active: boolean;
}

export interface AddedPerson extends PersonFacts {
  passwordHash: string;
  sample: boolean;
}

/** A new person. `taken`: whether somebody has this address already. */
export function decideNewPerson(
  taken: boolean,
  input: Omit<z.infer<typeof newPersonInput>, 'password'> & { passwordHash: string; sample: boolean },
  given: Given,
): Decision<AddedPerson> {
  if (taken)
    return invalid({ email: 'Somebody has this e-mail address already. If they left and came back, reactivate them.' });
  const person: AddedPerson = { id: given.newId(), active: true, ...input };
  const { id: added, name: called, email: at, role } = person;
  return decided(person, { type: 'person.added', payload: { person: added, name: called, email: at, role } });
}

/** The first administrator of an empty desk, by the code that the server printed. */
export function decideFirstPerson(
  desk: { people: number; codeHolds: boolean },
  input: { name: string; email: string; passwordHash: string },
  given: Given,
): Decision<AddedPerson> {
  if (desk.people > 0) return notFound();
  if (!desk.codeHolds)
    return invalid({ code: 'This is not the code that the server printed when it started. Look at its output again.' });
  const person: AddedPerson = { id: given.newId(), active: true, role: 'administrator', sample: false, ...input };
  return decided(
    person,
    { type: 'desk.opened', payload: { desk: 'Stet', person: person.id } },
    { type: 'person.added', payload: { person: person.id, name: person.name, email: person.email, role: person.role } },
  );
}

export interface ChangedPerson extends PersonFacts {
  /** Roles and standing are read at each request; sessions end only with the right to have one. */
  endSessions: boolean;
}

/** Name, role, or whether the person still works here. The last administrator stays one. */
export function decidePersonChange(
  person: PersonFacts | null,
  otherAdministrators: number,
  input: z.infer<typeof personChangeInput>,
): Decision<ChangedPerson> {
  if (!person) return notFound();
  const after = {
    ...person,
    name: input.name ?? person.name,
    role: input.role ?? person.role,
    active: input.active ?? person.active,
  };
  const loses = person.role === 'administrator' && person.active && (after.role !== 'administrator' || !after.active);
  if (loses && otherAdministrators === 0)
    return refuse('invalid', 'This is the last administrator. Make somebody else an administrator first.');
  const renamed = after.name !== person.name || after.role !== person.role;
  if (renamed && after.active !== person.active)
    return refuse('invalid', 'Change the name or role, or whether they work here: one at a time.');
  const change = { ...after, endSessions: person.active && !after.active };
  if (person.active && !after.active)
    return decided(change, { type: 'person.deactivated', payload: { person: person.id } });
  if (!person.active && after.active)
    return decided(change, { type: 'person.reactivated', payload: { person: person.id } });
  if (!renamed) return refuse('invalid', 'Nothing is different from what stands already.');
  return decided(change, {
    type: 'person.changed',
    payload: {
      person: person.id,
      before: { name: person.name, role: person.role },
      after: { name: after.name, role: after.role },
    },
  });
}

/** A new password ends every session of the person but, when they set it themselves, the one they sit at. */
export function decidePassword(
  person: PersonFacts | null,
  passwordHash: string,
): Decision<{ id: string; passwordHash: string }> {
  if (!person) return notFound();
  return decided({ id: person.id, passwordHash }, { type: 'person.password-set', payload: { person: person.id } });
}

export interface MadeToken {
  id: string;
  person: string;
  name: string;
  expiresAt: string | null;
}

export function decideNewToken(
  person: PersonFacts | null,
  input: z.infer<typeof newTokenInput>,
  given: Given,
): Decision<MadeToken> {
  if (!person) return invalid({ person: 'Nobody here has this e-mail address or id.' });
  if (!person.active) return invalid({ person: `${person.name} no longer works here: their account is deactivated.` });
  if (input.expiresAt && input.expiresAt <= given.now) return invalid({ expiresAt: 'This moment has passed already.' });
  const token = { id: given.newId(), person: person.id, name: input.name, expiresAt: input.expiresAt };
  return decided(token, {
    type: 'token.made',
    payload: { token: token.id, person: token.person, name: token.name, expiresAt: token.expiresAt },
  });
}

export function decideRevocation(token: (MadeToken & { revoked: boolean }) | null): Decision<{ id: string }> {
  if (!token) return notFound();
  if (token.revoked) return refuse('invalid', 'This token is revoked already.');
  return decided(
    { id: token.id },
    { type: 'token.revoked', payload: { token: token.id, person: token.person, name: token.name } },
  );
}

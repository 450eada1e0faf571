import { randomUUID } from 'node:crypto';
import type { Result } from '@/domain/refusal';
import type { PersonView } from '@/domain/views-desk';
import type { Role } from '@/domain/vocabulary';
import type { Caller } from '@/server/caller';
import { addPerson, addSamplePerson } from '@/server/commands/add-person';
import type { Command } from '@/server/commands/command';
import { keep, perform } from '@/server/gate';
import { given } from '@/server/given';
import { newSession } from '@/server/keeps/session';

/**
 * Builders for the sample desk and for tests. Everything is made through the gate, so that what is made has a true trail;
 * the clock is theirs, so that a sample looks like a week of work.
 */
export interface Hand {
  id: string;
  name: string;
  email: string;
  caller: Exclude<Caller, null>;
  /** Performs a command at this moment, or throws with the refusal's sentence. */
  do: <I, O>(command: Command<I, O>, input: unknown, at?: Date) => Promise<O>;
}

const SEED = { kind: 'system', name: 'seed' } as const;

export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${result.refusal.sentence} ${JSON.stringify(result.refusal.fields ?? {})}`);
}

/** Why a command was refused; null: it was not. */
export async function refusalOf<I, O>(command: Command<I, O>, input: object, by: Pick<Hand, 'caller'>) {
  const done = await perform(command, input, by.caller);
  return done.ok ? null : done.refusal;
}

/** A person at the screen: an account and a session of theirs. */
export async function hand(
  role: Role,
  who: { name?: string; email?: string; password?: string; sample?: boolean; at?: Date } = {},
): Promise<Hand> {
  const at = who.at ?? new Date();
  const account = {
    name: who.name ?? `A ${role}`,
    email: who.email ?? `${role}-${randomUUID()}@example.org`,
    role,
    password: who.password ?? 'a password of ten or more',
  };
  const command = who.sample ? addSamplePerson : addPerson;
  const person: PersonView = value(await perform(command, account, SEED, { given: () => given(at) }));
  const session = randomUUID();
  await keep(newSession({ id: session, person: person.id, version: 1, userAgent: 'Stet', now: new Date() }));
  const caller = { kind: 'session', session, person: person.id, version: 1 } as const;
  return {
    id: person.id,
    name: account.name,
    email: account.email,
    caller,
    do: async (doing, input, when = new Date()) =>
      value(await perform(doing, input, caller, { given: () => given(when) })),
  };
}

import type { z } from 'zod';
import type { Given } from '@/domain/given';
import { permits, sees } from '@/domain/permissions';
import { notFound, type Refused, type Result, refuse } from '@/domain/refusal';
import { notPermitted } from '@/domain/sentences/not-permitted';
import { notUnderstood } from '@/domain/sentences/not-understood';
import { DESK_CHAIN } from '@/domain/trail-entry';
import { type Caller, type Known, know } from './caller';
import type { WholeClaim } from './claim-records';
import type { Command, Done } from './commands/command';
import { database, type Tx } from './database';
import { databaseFault } from './database-fault';
import { given as givenNow } from './given';
import { claimKey, type IdempotentCall, keepAnswer } from './keeps/idempotency';
import type { Keep } from './keeps/keep';
import { noteSessionUse } from './keeps/session';
import { noteOnRequest } from './log/request-notes';
import { countStory, project } from './projection';
import type { Query } from './queries/query';
import { holdStories, lockDesk, type Scope, type StoryRow, shareDesk, storyIn } from './scope';
import { isNamed } from './sealing/confidential';
import { voidedSignOff } from './sign-off-binding';
import { writeCheckpoint } from './signing/write-checkpoint';
import { append, lastEntry } from './trail';
import { announce } from './webhooks/announce';

/** Undoes the transaction and carries the refusal out of it; never leaves this file. */
class Undo extends Error {
  constructor(readonly refused: Refused) {
    super('undo');
  }
}

/** Undoes the transaction: what was prepared for it rests on what is no longer so. */
class Again extends Error {
  constructor() {
    super('again');
  }
}

const signedOut = () => refuse('signed-out', 'You are signed out. Sign in to go on; what you typed is kept.');
const stale = () =>
  refuse(
    'stale',
    'Somebody was quicker: this changed while you worked on it. What you typed is kept; look at the change and send it again.',
  );
const busy = () =>
  refuse('busy', 'Many people are writing on this at once. Nothing was saved; try again in a moment.', {
    retryAfter: 2,
  });
const down = () =>
  refuse('busy', 'The database does not answer. Nothing was saved; try again in a moment.', { retryAfter: 5 });

function parse<I>(schema: z.ZodType<I>, raw: unknown): Result<I> {
  const parsed = schema.safeParse(raw, { error: notUnderstood });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message;
  return refuse('invalid', Object.values(fields)[0] ?? 'Something in what you sent cannot be used.', { fields });
}

/** The story, the actor with their parts on it, and whether the action is theirs. */
async function admit(
  tx: Tx,
  caller: Caller,
  action: Command<unknown, unknown>['action'],
  scope: Scope,
  writing: boolean,
): Promise<{ known: Known; story: StoryRow | null } | Refused> {
  const story = typeof scope === 'string' ? null : await storyIn(tx, scope, writing);
  if (scope === 'desk' && writing) await lockDesk(tx);
  if (scope === 'new-story' && writing) await shareDesk(tx);
  const known = await know(tx, caller, story, writing);
  if (!known) return signedOut();
  noteOnRequest({ actor: known.actor.id });
  if (typeof scope !== 'string' && !(story && sees(action, known.actor.standing))) return notFound();
  if (typeof scope !== 'string' && 'confidential' in scope && !(await isNamed(tx, scope.confidential, known.actor)))
    return notFound();
  const may = permits(action, known.actor.standing);
  if (typeof scope !== 'string' && 'privileged' in scope && !may) return notFound();
  if (!may) return refuse('not-permitted', notPermitted(action, known.actor.standing));
  return { known, story };
}

const NO_STORIES: ReadonlyMap<string, StoryRow> = new Map();

/**
 * What a change comes to on a story that is held: its signature, where what it binds is another now; what lists show; and
 * the entries in its chain. The touched claims as they are judged now.
 */
async function tellStory(
  tx: Tx,
  { id, row }: { id: string; row: StoryRow | null },
  known: Known,
  given: Given,
  { events, touched, own, sealed }: Pick<Done<unknown>, 'events' | 'touched' | 'own' | 'sealed'>,
): Promise<WholeClaim[]> {
  const counted = await countStory(tx, id, touched);
  const voided = row && counted.signed ? await voidedSignOff(tx, row, events, given) : [];
  const signed = counted.signed && voided.length === 0;
  const { judged, along } = await project(tx, id, counted, {
    touched,
    // What is sealed brings no story forward in anybody's list.
    events: sealed === undefined ? events : [],
    own,
    signed,
    now: given.now,
  });
  const all = [...events, ...voided];
  const entries = await append(tx, { chain: id, last: counted.last }, known, all, given, {
    along,
    sealed: sealed === undefined ? undefined : { record: sealed, events },
  });
  if (row) await announce(tx, row, { events: all, entries }, given);
  const head = entries.at(-1);
  if (row && head && all.some((event) => event.type === 'sign-off.given'))
    await writeCheckpoint(tx, id, head, row, given);
  return judged;
}

/** The stories that a command of the desk touches, held. Only for those who may: nobody else holds up everybody's work. */
async function holdFor<I, O>(tx: Tx, command: Command<I, O>, input: I, caller: Caller) {
  const admitted = await admit(tx, caller, command.action, command.scope(input), false);
  if ('ok' in admitted) throw new Undo(admitted);
  return holdStories(tx, (await command.stories?.(tx, input)) ?? []);
}

async function inTransaction<I, O>(
  tx: Tx,
  command: Command<I, O>,
  input: I,
  prepared: unknown,
  caller: Caller,
  given: Given,
  call: IdempotentCall | null,
): Promise<O> {
  const first = call && !command.secret ? await claimKey<O>(tx, call, given.now) : null;
  if (first && !first.ok) throw new Undo(first);
  // Whoever may not is refused below, and what was written ahead goes with the transaction.
  const ready = command.ahead && !first?.value ? await command.ahead(tx, given, input, prepared) : prepared;
  if (ready === 'again') throw new Again();
  const held = command.stories ? await holdFor(tx, command, input, caller) : NO_STORIES;
  const admitted = await admit(tx, caller, command.action, command.scope(input), true);
  if ('ok' in admitted) throw new Undo(admitted);
  if (first?.value) return first.value.answer;
  const { known, story } = admitted;
  const running = { tx, actor: known.actor, story, given, held };
  const done = await command.run(running, input, ready);
  if (done === 'not-found') throw new Undo(notFound());
  if (done === 'again') throw new Again();
  if (done === 'stale' || !done.ok) {
    const { refusal } = done === 'stale' ? stale() : done;
    if (refusal.code !== 'stale') throw new Undo({ ok: false, refusal });
    throw new Undo({ ok: false, refusal: { ...refusal, present: await command.present?.(running, input) } });
  }
  const { events, created, onStories = [], sealed, answer } = done.value;
  const on = story?.id ?? created ?? null;
  const judged: WholeClaim[] = on ? await tellStory(tx, { id: on, row: story }, known, given, done.value) : [];
  if (!on)
    await append(tx, { chain: DESK_CHAIN, last: await lastEntry(tx, DESK_CHAIN) }, known, events, given, {
      sealed: sealed === undefined ? undefined : { record: sealed, events },
    });
  for (const one of onStories) {
    const row = held.get(one.story);
    if (!row) throw new Error(`${command.name} touches story ${one.story}, which it does not hold`);
    judged.push(...(await tellStory(tx, { id: one.story, row }, known, given, one)));
  }
  const answered = await answer(new Map(judged.map((claim) => [claim.id, claim])));
  if (call && !command.secret) await keepAnswer(tx, call, answered);
  return answered;
}

/** What is slow is done only for those who may: asked once before it, and again, holding, in the transaction. */
async function prepare<I, O>(command: Command<I, O>, input: I, caller: Caller): Promise<Result<unknown>> {
  if (!command.prepare) return { ok: true, value: undefined };
  const tx = database();
  const admitted = await admit(tx, caller, command.action, command.scope(input), false);
  if ('ok' in admitted) return admitted;
  return command.prepare(input, caller, { tx, actor: admitted.known.actor, story: admitted.story });
}

const TRIES = 3;
/** How often something is prepared anew because others changed what it rested on. */
const PREPARED = 5;

/**
 * The door for every decision: who acts is read and held in the transaction, the input parsed, the story locked before
 * load, decide, save, the trail and the projections, all or nothing. Refusals come back as values; only bugs throw.
 */
export async function perform<I, O>(
  command: Command<I, O>,
  raw: unknown,
  caller: Caller,
  more: { given?: () => Given; call?: IdempotentCall | null } = {},
): Promise<Result<O>> {
  if (!caller) return signedOut();
  const parsed = parse(command.input, raw);
  if (!parsed.ok) return parsed;
  let prepared: Result<unknown> | null = null;
  for (let tried = 1; ; tried += 1) {
    try {
      prepared ??= await prepare(command, parsed.value, caller);
      if (!prepared.ok) return prepared;
      const { value: made } = prepared;
      const value = await database().$transaction((tx) =>
        inTransaction(tx, command, parsed.value, made, caller, (more.given ?? givenNow)(), more.call ?? null),
      );
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Undo) return error.refused;
      if (error instanceof Again) {
        if (tried >= PREPARED) return busy();
        prepared = null;
        continue;
      }
      const fault = databaseFault(error);
      if (fault === 'down') return down();
      if (fault === null || fault === 'taken') throw error;
      if (fault === 'busy' || tried >= TRIES) return busy();
    }
  }
}

/** The door for every read: one snapshot, the same table of rights, and what the person may not know of is not there. */
export async function view<I, O>(
  query: Query<I, O>,
  raw: unknown,
  caller: Caller,
  now = new Date(),
): Promise<Result<O>> {
  if (!caller) return signedOut();
  const parsed = parse(query.input, raw);
  if (!parsed.ok) return parsed;
  try {
    const found = await database().$transaction(
      async (tx) => {
        const admitted = await admit(tx, caller, query.action, query.scope(parsed.value), false);
        if ('ok' in admitted) return { refused: admitted };
        const { known, story } = admitted;
        const value = await query.read({ tx, actor: known.actor, story, caller, now }, parsed.value);
        return { value, seenAt: known.seenAt };
      },
      { isolationLevel: 'RepeatableRead', ...(query.patience && { timeout: query.patience }) },
    );
    if (found.refused) return found.refused;
    if (caller.kind === 'session') await keep(noteSessionUse(caller.session, found.seenAt ?? null, now));
    return found.value === null || found.value === undefined ? notFound() : { ok: true, value: found.value };
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'down') return down();
    if (fault === 'busy' || fault === 'again') return busy();
    throw error;
  }
}

/** The door for what decides nothing and leaves no trail: a closed list, one file each in keeps/. */
export const keep = <T>(thing: Keep<T>): Promise<T> => thing.run(database());

/** Whether the database answers, and how many migrations it holds. */
export async function migrationsHeld(): Promise<number | null> {
  try {
    const [row] = await database().$queryRaw<{ held: bigint }[]>`
      SELECT count(*) AS held FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return Number(row?.held ?? 0);
  } catch {
    return null;
  }
}

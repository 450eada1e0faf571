import { type Result, refuse } from '@/domain/refusal';
import type { ClaimRow } from '@/domain/views';
import { call } from '@/ui/call';
import { dropClaim, putClaims, refreshStory } from './details';
import { inGroups } from './groups';
import type { StoryStore } from './story-store';
import type { ClaimChange } from './writes';

/** What `u` takes back; or, of what stands for good, why it does not. */
export type Step = { says: string; undo: () => Promise<Result<unknown>> } | { never: string };

export const NO_UNDO_OF_FINDINGS: Step = {
  never: 'A finding is on record and is never undone. Record another one if you found something else.',
};

const MOST = 100;
const stacks = new WeakMap<StoryStore, Step[]>();

export const pushUndo = (store: StoryStore, step: Step | null) => {
  if (step) stacks.set(store, [...(stacks.get(store) ?? []), step].slice(-MOST));
};

/** `u`: takes the last act back and says which it was. */
export async function undoLast(store: StoryStore) {
  const stack = stacks.get(store) ?? [];
  const step = stack.at(-1);
  stacks.set(store, stack.slice(0, -1));
  if (!step) return store.set({ refusal: null, told: 'There is nothing to undo: you have changed nothing here yet.' });
  if ('never' in step) return store.set({ refusal: null, told: step.never });
  const answer = await step.undo();
  if (answer.ok) store.set({ refusal: null, told: `Undone: ${step.says}.` });
  else store.set({ refusal: answer.refusal, told: '' });
}

/** A mark goes again as long as nobody has touched it. */
export const undoMark = (store: StoryStore, claim: { id: string; number: number; revision: number }): Step => ({
  says: `claim ${claim.number} is no longer marked`,
  undo: async () => {
    const answer = await call('POST', `/claims/${claim.id}/removal`, {
      revision: claim.revision,
      reason: 'Marked by mistake and undone at once.',
    });
    if (answer.ok) {
      dropClaim(store, claim.id);
      void refreshStory(store);
    } else if (answer.refusal.code === 'stale')
      return refuse(
        'stale',
        `Claim ${claim.number} was worked on since you marked it, so it is not undone. Remove it with Delete, and say why.`,
      );
    return answer;
  },
});

type Undoable = Pick<ClaimChange, 'kind' | 'risk' | 'assignee'>;
const UNDOABLE = ['kind', 'risk', 'assignee'] as const;

const isStill = (claim: ClaimRow | undefined, change: Undoable) =>
  UNDOABLE.every((name) => change[name] === undefined || claim?.[name] === change[name]);

const wasBefore = (claim: ClaimRow, change: Undoable): Undoable =>
  Object.fromEntries(UNDOABLE.filter((name) => change[name] !== undefined).map((name) => [name, claim[name]]));

/** Assignee, kind and risk go back to what they were; null where something else was changed. */
export function undoChange(store: StoryStore, before: readonly ClaimRow[], change: ClaimChange): Step | null {
  if (!UNDOABLE.some((name) => change[name] !== undefined)) return null;
  const [only] = before;
  const whose = before.length === 1 ? `claim ${only?.number}` : `${before.length} claims`;
  return {
    says: `${whose} as before`,
    undo: async () => {
      const { byId } = store.get();
      if (!before.every((claim) => isStill(byId.get(claim.id), change)))
        return refuse('stale', `Somebody changed ${whose} since, so it is not undone.`);
      const answers = await inGroups(before, (claim) =>
        call<never>('PATCH', `/claims/${claim.id}`, {
          revision: byId.get(claim.id)?.revision,
          ...wasBefore(claim, change),
        }),
      );
      putClaims(
        store,
        answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
      );
      void refreshStory(store);
      return answers.find((answer) => !answer.ok) ?? { ok: true, value: null };
    },
  };
}

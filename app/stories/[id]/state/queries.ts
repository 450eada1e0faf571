import type { Result } from '@/domain/refusal';
import type { ClaimRow } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import type { QueryOutcome } from '@/domain/vocabulary';
import { call } from '@/ui/call';
import { loadClaim, refreshStory } from './details';
import type { StoryStore } from './story-store';
import { afterRefusal, inTurn, revisionOf } from './writes';

/** A query changes its claim: both are shown as they are now before the next write on the claim goes. */
async function shown(store: StoryStore, claim: string, said: string) {
  await loadClaim(store, claim, true);
  store.set({ said });
  void refreshStory(store);
}

export async function askQuery(
  store: StoryStore,
  claim: ClaimRow,
  body: { to: string; question: string; due: string | null },
): Promise<Result<QueryView>> {
  const answer = await inTurn(claim.id, async () => {
    const sent = await call<QueryView>('POST', `/claims/${claim.id}/queries`, {
      revision: revisionOf(store, claim.id),
      ...body,
    });
    if (sent.ok) await shown(store, claim.id, `Query ${sent.value.number} is put.`);
    return sent;
  });
  return afterRefusal(store, claim.id, answer);
}

/** A write on a query that stands; of one that changed meanwhile, what it says now is shown with the refusal. */
async function write(
  store: StoryStore,
  query: QueryView,
  to: { method: 'POST' | 'PATCH'; path: string; said: string },
  body: object,
): Promise<Result<QueryView>> {
  return inTurn(query.claim, async () => {
    const path = `/queries/${query.id}${to.path}`;
    const sent = await call<QueryView>(to.method, path, { revision: query.revision, ...body });
    if (sent.ok || sent.refusal.code === 'stale') await shown(store, query.claim, sent.ok ? to.said : '');
    return sent;
  });
}

export const answerQuery = (
  store: StoryStore,
  query: QueryView,
  body: { text: string; evidence: string[]; correction?: string },
) => write(store, query, { method: 'POST', path: '/answer', said: 'The answer is saved.' }, body);

export const closeQuery = (store: StoryStore, query: QueryView, body: { outcome: QueryOutcome; reason: string }) =>
  write(store, query, { method: 'POST', path: '/outcome', said: 'The query is closed.' }, body);

/** A person who is asked already, or no date, is not sent: it stays. */
export const redirectQuery = (store: StoryStore, query: QueryView, { to, due }: { to: string; due: string | null }) => {
  const body = { ...(to !== query.to && { to }), ...(due !== null && { due }) };
  return write(store, query, { method: 'PATCH', path: '', said: 'The query is changed.' }, body);
};

import { expect, it } from 'vitest';
import type { ClaimView, EvidenceView, StoryScreen } from '@/domain/views';
import { putClaim, putEvidence } from './details';
import { storyStore } from './story-store';
import { revisionOf } from './writes';

const claim = (revision: number) =>
  ({
    id: 'c1',
    number: 1,
    revision,
    statement: '18,400',
    spans: [],
    evidence: [],
    corrections: [],
    assignee: null,
  }) as unknown as ClaimView;
const evidence = (revision: number) =>
  ({ id: 'e1', source: 'Register', claimRevisions: { c1: revision } }) as unknown as EvidenceView;

/** A page that shows the claim at revision 3. */
function page() {
  const lists = { blocks: [], corrections: [], claims: [claim(3)] };
  const screen = { me: 'ada', ...lists, story: { id: 's' } } as unknown as StoryScreen;
  const store = storyStore(screen, '2026-02-12T14:20:00.000Z');
  putClaim(store, claim(3));
  return store;
}
const shown = (store: ReturnType<typeof page>) => [
  revisionOf(store, 'c1'),
  store.get().details.get('c1')?.evidence.length,
];

it('names the revision that one’s own evidence made', () => {
  const store = page();
  putEvidence(store, evidence(4));
  expect(shown(store)).toEqual([4, 1]);
});

it('keeps to what it has shown where somebody else changed the claim as well', () => {
  const store = page();
  putEvidence(store, evidence(6));
  expect(shown(store)).toEqual([3, 1]);
  putClaim(store, claim(6));
  expect(revisionOf(store, 'c1')).toBe(6);
});

it('names what the open claim shows, also where the list knows a later revision', () => {
  const store = page();
  store.set({ claims: [{ ...claim(3), revision: 5 }] });
  expect(revisionOf(store, 'c1')).toBe(3);
});

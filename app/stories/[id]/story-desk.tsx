'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import type { StoryScreen } from '@/domain/views';
import { TopBar } from '@/ui/top-bar';
import { useKeys } from '@/ui/use-keys';
import { Blockers } from './bars/blockers';
import { Foot } from './bars/foot';
import { Strip } from './bars/strip';
import { ClaimList } from './claims/claim-list';
import { FindClaim } from './claims/find-claim';
import { Galley } from './galley/galley';
import { ClaimPanel } from './panel/claim-panel';
import { SeveralEvidence } from './panel/several-evidence';
import { StoryPanel } from './panel/story-panel';
import { actOn } from './state/claim-acts';
import { useEscape } from './state/escape';
import { useFresh } from './state/fresh';
import { useKeptDrafts } from './state/kept-drafts';
import { useGoneUp } from './state/notes';
import { extend } from './state/selection';
import { StoryContext, type StoryStore, storyStore, useStory } from './state/story-store';
import { undoLast } from './state/undo';
import { atRest, openClaim, step, stepUnsettled } from './state/walk';

/** An address may name a claim (#claim-9), or the panel of the whole story (#story). */
function openNamed(store: StoryStore, hash: string) {
  if (hash === '#story') return openClaim(store, null);
  const number = Number(/^#claim-(\d+)$/.exec(hash)?.[1]);
  const claim = store.get().claims.find((one) => one.number === number);
  if (claim && claim.id !== store.get().open) openClaim(store, claim.id);
  if (!claim) attachNamed(store, hash);
}

/** From the recheck screen: the form that asks for the words a lost place stands on now (#attach-26-…). */
function attachNamed(store: StoryStore, hash: string) {
  const [, number, span] = /^#attach-(\d+)-(.+)$/.exec(hash) ?? [];
  const claim = store.get().claims.find((one) => one.number === Number(number));
  if (claim && span && store.get().acting?.other !== span) actOn(store, claim.id, 'attach', span);
}

function useAddress(store: StoryStore) {
  useEffect(() => {
    // Where it leads, not where it is by now: the claim that was open may have put its own number there meanwhile.
    const follow = ({ newURL }: HashChangeEvent) => openNamed(store, new URL(newURL).hash);
    openNamed(store, location.hash);
    const rest = () => atRest(store);
    addEventListener('hashchange', follow);
    addEventListener('click', rest, true);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('click', rest, true);
    };
  }, [store]);
}

/** Brings the open claim's first mark into sight, in the same breath as its row. */
const MarkInSight = () => {
  const open = useStory((state) => state.open);
  useEffect(() => {
    if (open === null) return;
    const first = document.querySelector(`mark[data-claim="${CSS.escape(open)}"]`);
    first?.scrollIntoView({ block: innerWidth < 832 ? 'center' : 'nearest' });
  }, [open]);
  return null;
};

const Crumb = () => {
  const { id, headline, version } = useStory((state) => state.story);
  return (
    <>
      <nav className="crumb" aria-label="Where you are">
        <Link className="not-narrow" href="/">
          Desk
        </Link>
        <span className="sep not-narrow">/</span>
        <span aria-current="page" className="cut-off">
          {headline}
        </span>
      </nav>
      <Link className="dim nowrap not-narrow" href={`/stories/${id}/versions`}>
        Version {version.number}
      </Link>
    </>
  );
};

const Said = () => (
  <p className="vh" role="status">
    {useStory((state) => state.said)}
  </p>
);

const OpenPanel = () => {
  const claim = useStory((state) => (state.open === null ? undefined : state.byId.get(state.open)));
  const attaching = useStory((state) => state.selection.attaching);
  if (attaching) return <SeveralEvidence />;
  return claim ? <ClaimPanel claim={claim} /> : <StoryPanel />;
};

const Screen = ({ store }: { store: StoryStore }) => {
  useAddress(store);
  useKeptDrafts(store);
  useGoneUp(store);
  useEscape(store);
  useKeys({
    j: () => step(store, 1),
    k: () => step(store, -1),
    n: () => stepUnsettled(store, 1),
    N: () => stepUnsettled(store, -1),
    J: () => extend(store, 1),
    K: () => extend(store, -1),
    u: () => void undoLast(store),
  });
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const { me, directory } = store.get();
  const who = directory[me] ?? { id: me, name: 'You', initials: '?', role: 'checker' };
  return (
    <div className="page-story" aria-busy={awake ? undefined : true}>
      <TopBar me={who} crumb={<Crumb />} find={<FindClaim />} />
      <Strip />
      <ClaimList />
      <Galley />
      <OpenPanel />
      <Foot />
      <Blockers />
      <MarkInSight />
      <Said />
    </div>
  );
};

/** The story screen: its state lives here, for as long as the page is open. */
export const StoryDesk = ({ screen, now }: { screen: StoryScreen; now: string }) => {
  const [store] = useState(() => storyStore(screen, now));
  useFresh(store, screen, now);
  return (
    <StoryContext value={store}>
      <Screen store={store} />
    </StoryContext>
  );
};

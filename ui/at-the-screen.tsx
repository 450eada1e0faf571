'use client';

import { useEffect, useState } from 'react';
import type { SignedIn } from '@/domain/views-desk';
import { beginKeeping, isLostOnLeaving, personHere } from './drafts/keeping';
import { beginSending } from './drafts/outbox';
import { recallKeys } from './drafts/unanswered';
import { SamePerson } from './same-person';
import { SessionPanel } from './session-panel';

/** A link to another page, followed in this window. */
const leads = (event: MouseEvent): HTMLAnchorElement | null => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const here = !link || link.target || link.pathname === location.pathname;
  return here || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey ? null : link;
};

/** Inside the program a page changes without the browser noticing; where that would lose words, the browser is to ask. */
function leaveAloud(event: MouseEvent) {
  const link = leads(event);
  if (!link || !isLostOnLeaving()) return;
  event.preventDefault();
  event.stopPropagation();
  location.assign(link.href);
}

function begin(person: SignedIn | null) {
  if (typeof window === 'undefined' || !person || personHere() !== null) return;
  void beginKeeping(person.id, person.draftKey);
  void recallKeys();
  void beginSending();
}

interface Props {
  /** Null where nobody is signed in. */
  person: SignedIn | null;
  children: React.ReactNode;
}

/** Around every page: whose it is, that what they type is kept, and the password in place when the session has run out. */
export const AtTheScreen = ({ person, children }: Props) => {
  // Before anything on the page asks the server: each call says for whom the page was made.
  useState(() => begin(person));
  useEffect(() => begin(person), [person]);
  useEffect(() => {
    addEventListener('click', leaveAloud, { capture: true });
    return () => removeEventListener('click', leaveAloud, { capture: true });
  }, []);
  // Effects run from the inside out: everything on the page hears its keys by now.
  useEffect(() => {
    document.documentElement.dataset.listening = '';
  }, []);
  return (
    <>
      {children}
      {person && <SamePerson id={person.id} />}
      {person && <SessionPanel name={person.name} email={person.email} />}
    </>
  );
};

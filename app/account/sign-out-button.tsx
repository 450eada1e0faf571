'use client';

import Link from 'next/link';
import { useState } from 'react';
import { signOutQuestion } from '@/domain/sentences/drafts';
import { ActButton } from '@/ui/act-button';
import type { Place } from '@/ui/drafts/keeper';
import { allDrafts, dropAll } from '@/ui/drafts/keeping';
import { SentenceLine } from '@/ui/sentence-line';
import { signOut } from '@/ui/signed-session';

/** What this person typed in this browser, in whichever tab, and nobody has been sent. */
async function unsent(): Promise<Place[]> {
  const drafts = await allDrafts().catch(() => []);
  return drafts.map(({ place }) => place).filter((place) => place.says !== '');
}

interface AskProps {
  places: readonly Place[];
  onLeave: () => void;
  onStay: () => void;
}

const Unsent = ({ places, onLeave, onStay }: AskProps) => (
  <div className="unsent" role="alert">
    <p>{signOutQuestion(places.length)}</p>
    <ul>
      {places.map((place) => (
        <li key={place.id}>
          <Link className="link" href={place.href}>
            {place.says.charAt(0).toUpperCase() + place.says.slice(1)}
          </Link>
        </li>
      ))}
    </ul>
    <div className="acts">
      <ActButton onAct={onLeave}>Sign out and delete {places.length === 1 ? 'it' : 'them'}</ActButton>
      <ActButton className="btn quiet" onAct={onStay}>
        Stay signed in
      </ActButton>
    </div>
  </div>
);

/** Signs out at once, unless that would delete something: then it asks first, and says what and where it is. */
export const SignOutButton = () => {
  const [wrong, setWrong] = useState<string | null>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const leave = async () => {
    const refused = await signOut();
    if (refused !== null) return setWrong(refused);
    await dropAll().catch(() => undefined);
    location.assign('/sign-in');
  };
  const ask = async () => {
    const found = await unsent();
    if (found.length > 0) setPlaces(found);
    else await leave();
  };
  return (
    <div className="sign-out">
      <SentenceLine sentence={wrong} />
      {places.length > 0 ? (
        <Unsent places={places} onLeave={leave} onStay={() => setPlaces([])} />
      ) : (
        <ActButton onAct={ask}>Sign out</ActButton>
      )}
    </div>
  );
};

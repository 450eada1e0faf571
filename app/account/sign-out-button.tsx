'use client';

import { useState } from 'react';
import { ActButton } from '@/ui/act-button';
import { SentenceLine } from '@/ui/sentence-line';
import { signOut } from '@/ui/signed-session';

export const SignOutButton = () => {
  const [wrong, setWrong] = useState<string | null>(null);
  const leave = async () => {
    const refused = await signOut();
    if (refused === null) location.assign('/sign-in');
    else setWrong(refused);
  };
  return (
    <>
      <SentenceLine sentence={wrong} />
      <ActButton onAct={leave}>Sign out</ActButton>
    </>
  );
};

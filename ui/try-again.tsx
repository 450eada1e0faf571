'use client';

import { useRouter } from 'next/navigation';
import { ActButton } from './act-button';

/** Asks for the page one is on once more. */
export const TryAgain = () => {
  const router = useRouter();
  return (
    <ActButton className="btn main" onAct={() => router.refresh()}>
      Try again
    </ActButton>
  );
};

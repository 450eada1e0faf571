'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_MS = 2000;

/** While something is on its way, the page looks what became of it. */
export const LookAgain = ({ moving }: { moving: boolean }) => {
  const router = useRouter();
  useEffect(() => {
    if (!moving) return;
    const look = setInterval(() => {
      if (document.visibilityState !== 'hidden') router.refresh();
    }, LOOK_MS);
    return () => clearInterval(look);
  }, [router, moving]);
  return null;
};

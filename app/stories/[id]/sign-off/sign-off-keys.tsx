'use client';

import { useRouter } from 'next/navigation';
import { KeysBar } from '@/ui/keys-bar';
import { useKeys } from '@/ui/use-keys';

const HINTS = [{ keys: ['Esc'], does: 'back to the text' }];

/** Signing has no key: it is done by hand. */
export const SignOffKeys = ({ story }: { story: string }) => {
  const router = useRouter();
  useKeys({ Escape: () => document.querySelector(':popover-open') ?? router.push(`/stories/${story}`) });
  return <KeysBar hints={HINTS} />;
};

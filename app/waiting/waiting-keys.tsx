'use client';

import { KeysBar } from '@/ui/keys-bar';
import { stepLinks } from '@/ui/step-links';
import { useKeys } from '@/ui/use-keys';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['/'], does: 'find a story' },
];

export const WaitingKeys = () => {
  useKeys({ j: () => stepLinks(1), k: () => stepLinks(-1) });
  return <KeysBar hints={HINTS} />;
};

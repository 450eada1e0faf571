'use client';

import { useRouter } from 'next/navigation';
import { KeysBar } from './keys-bar';
import { useKeys } from './use-keys';

interface Props {
  /** Where Escape leads, and what that is. */
  href: string;
  does: string;
}

/** The keys of a page that is read: Escape leads back. */
export const BackKeys = ({ href, does }: Props) => {
  const router = useRouter();
  useKeys({
    p: () => print(),
    Escape: () => document.querySelector(':popover-open') ?? router.push(href),
  });
  return (
    <KeysBar
      hints={[
        { keys: ['p'], does: 'print' },
        { keys: ['Esc'], does },
      ]}
    />
  );
};

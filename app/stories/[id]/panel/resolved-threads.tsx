import { useRef } from 'react';
import { resolvedCount } from '@/domain/sentences/threads';
import type { Ability, ThreadView } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { Thread } from './thread';

interface Props {
  threads: readonly ThreadView[];
  ability: Ability;
}

/** What was settled, folded to one line: `R` unfolds it and folds it again. */
export const ResolvedThreads = ({ threads, ability }: Props) => {
  const fold = useRef<HTMLDetailsElement>(null);
  const toggle = () => {
    if (!fold.current) return;
    fold.current.open = !fold.current.open;
    if (fold.current.open) fold.current.querySelector('summary')?.focus();
  };
  useKeys({ R: toggle });
  return (
    <details className="resolved" ref={fold}>
      <summary>{resolvedCount(threads.length)}</summary>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} ability={ability} />
      ))}
    </details>
  );
};

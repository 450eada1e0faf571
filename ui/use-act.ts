'use client';

import { useCallback, useState } from 'react';
import type { Refusal, Result } from '@/domain/refusal';

/** A refusal on the screen; `again` does the same once more, where that may help. */
export interface ShownRefusal extends Refusal {
  again?: () => void;
}

/** An act under way: whether it runs, and why it was refused. A second press while it runs does nothing. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null);
  const act = useCallback(
    async <T>(work: () => Promise<Result<T>>): Promise<T | null> => {
      if (busy) return null;
      setBusy(true);
      const result = await work();
      setBusy(false);
      const again = result.ok || result.refusal.code !== 'busy' ? undefined : () => void act(work);
      setRefusal(result.ok ? null : { ...result.refusal, again });
      return result.ok ? result.value : null;
    },
    [busy],
  );
  /** What is wrong with a field, by its path or the beginning of it. */
  const wrong = (field: string): string | undefined =>
    Object.entries(refusal?.fields ?? {}).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
  /** What was wrong with a field is said until the field is another: these are. */
  const righted = (fields: readonly string[]) => {
    const left = Object.entries(refusal?.fields ?? {}).filter(([field]) => !fields.includes(field));
    if (refusal?.fields && left.length < Object.keys(refusal.fields).length)
      setRefusal(left.length > 0 ? { ...refusal, fields: Object.fromEntries(left) } : null);
  };
  return { busy, refusal, act, wrong, righted, setRefusal };
}

import type { CSSProperties } from 'react';
import { barParts, type SignCounts, spokenBar } from '@/domain/sentences/progress';

const share = (count: number) => ({ '--n': count }) as CSSProperties;

/** How far a story is, claim by claim: filled is clear, everything else keeps its pattern. */
export const ProgressBar = ({ signs }: { signs: SignCounts }) => {
  const parts = barParts(signs);
  return (
    <span className="bar" role="img" aria-label={spokenBar(signs)}>
      {parts.length === 0 && <i data-sign="unassigned" style={share(1)} />}
      {parts.map(({ sign, count }) => (
        <i key={sign} data-sign={sign} style={share(count)} />
      ))}
    </span>
  );
};

import type { Proof } from '@/domain/house-rules-data';
import { MOST_SOURCES } from '@/domain/rule-limits';
import { sourcesCounted, TIER_AT_LEAST } from '@/domain/sentences/rule-lines';
import { TIERS, type Tier } from '@/domain/vocabulary';

const COUNTS = Array.from({ length: MOST_SOURCES }, (_, at) => at + 1);

interface Props {
  proof: Proof;
  name: string;
  isFirst: boolean;
  onChange: (proof: Proof) => void;
  onRemove?: () => void;
}

/** One way to prove: how many sources, and of which tier at least. */
export const ProofFields = ({ proof, name, isFirst, onChange, onRemove }: Props) => (
  <div className="rule-proof">
    {!isFirst && <span className="dim">or</span>}
    <select
      className="field"
      aria-label={`${name}: sources`}
      value={proof.sources}
      onChange={(event) => onChange({ ...proof, sources: Number(event.target.value) })}
    >
      {COUNTS.map((count) => (
        <option key={count} value={count}>
          {sourcesCounted(count)}
        </option>
      ))}
    </select>
    <select
      className="field"
      aria-label={`${name}: tier`}
      value={proof.tiers.at(-1)}
      onChange={(event) => {
        const tiers = TIERS.slice(0, TIERS.indexOf(event.target.value as Tier) + 1);
        onChange({ ...proof, tiers });
      }}
    >
      {TIERS.map((tier) => (
        <option key={tier} value={tier}>
          {TIER_AT_LEAST[tier]}
        </option>
      ))}
    </select>
    {onRemove && (
      <button className="btn quiet" type="button" onClick={onRemove}>
        Remove<span className="vh"> {name}</span>
      </button>
    )}
  </div>
);

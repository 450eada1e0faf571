import { grouped } from '@/domain/calculation/figure';
import type { CalculationLine } from '@/domain/views-evidence';

const Verdict = ({ holds, problem }: CalculationLine) => {
  if (holds === true)
    return (
      <span className="holds">
        <i className="i i-s i-check" /> holds
      </span>
    );
  if (problem === null) return null;
  return (
    <span className="wrong">
      <i className="i i-s i-contradicts" /> {problem}
    </span>
  );
};

/** What a line comes to, unless that is what it says, or how it does not hold. */
const Result = ({ text, value, holds }: CalculationLine) => {
  const isSaid = value !== null && (text.endsWith(value) || text.endsWith(grouped(value)));
  return value === null || holds !== null || isSaid ? null : <output>= {grouped(value)}</output>;
};

/** A calculation as it was written, each line with what it comes to now. */
export const Calculation = ({ lines }: { lines: readonly CalculationLine[] }) => (
  <ol className="calc">
    {lines.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
      <li key={at}>
        <span className="serif">{line.text}</span>
        <Result {...line} />
        <Verdict {...line} />
      </li>
    ))}
  </ol>
);

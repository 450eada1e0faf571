import type { Directory } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { CorrectionWords } from './correction-words';

interface Props {
  decided: readonly CorrectionView[];
  directory: Directory;
  now: string;
}

/** What became of the others, newest first: folded. */
export const DecidedCorrections = ({ decided, directory, now }: Props) => (
  <details className="decided-corrections">
    <summary>{decided.length} decided</summary>
    <ol>
      {decided.map((one) => (
        <li key={one.id}>
          <span className="dim">Claim {one.claimNumber}</span>
          <CorrectionWords correction={one} directory={directory} now={now} />
        </li>
      ))}
    </ol>
  </details>
);

import { FINDING_WORDS } from '@/domain/sentences/words';
import { FINDINGS, type Finding } from '@/domain/vocabulary';

interface Props {
  legend: string;
  chosen: Finding | null;
  disabled: boolean;
  onChoose: (finding: Finding) => void;
}

/** The eight findings, each under its digit. */
export const Pad = ({ legend, chosen, disabled, onChoose }: Props) => (
  <fieldset className="pad" disabled={disabled}>
    <legend className="vh">{legend}</legend>
    {FINDINGS.map((finding, at) => (
      <label key={finding}>
        <input type="radio" name="finding" checked={chosen === finding} onChange={() => onChoose(finding)} />
        <kbd>{at + 1}</kbd>
        <span className="t">{FINDING_WORDS[finding]}</span>
      </label>
    ))}
  </fieldset>
);

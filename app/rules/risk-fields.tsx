import type { Proof } from '@/domain/house-rules-data';
import { MOST_PROOFS } from '@/domain/rule-limits';
import { RISK_WORDS } from '@/domain/sentences/words';
import { RISKS, type Risk } from '@/domain/vocabulary';
import { TickBox } from '@/ui/tick-box';
import { ProofFields } from './proof-fields';
import { type FieldsProps, withCode } from './typed-rules';

const ONE_MORE: Proof = { tiers: ['primary', 'secondary'], sources: 2 };

/** What confirms a claim of one risk, and whether two people check it. */
const OneRisk = ({ rules, risk, onChange }: FieldsProps & { risk: Risk }) => {
  const proofs = rules.proof[risk];
  const put = (changed: Proof[]) => onChange({ ...rules, proof: { ...rules.proof, [risk]: changed } });
  const { secondCheck } = rules;
  return (
    <fieldset>
      <legend>{RISK_WORDS[risk]}</legend>
      <ul>
        {proofs.map((proof, at) => (
          // A way to prove has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key
          <li key={at}>
            <ProofFields
              proof={proof}
              name={`${RISK_WORDS[risk]}, way ${at + 1}`}
              isFirst={at === 0}
              onChange={(changed) => put(proofs.with(at, changed))}
              onRemove={proofs.length > 1 ? () => put(proofs.toSpliced(at, 1)) : undefined}
            />
          </li>
        ))}
      </ul>
      {proofs.length < MOST_PROOFS && (
        <button className="btn quiet" type="button" onClick={() => put([...proofs, ONE_MORE])}>
          Or another way<span className="vh">, {RISK_WORDS[risk]}</span>
        </button>
      )}
      <TickBox
        label="Checked by two people"
        checked={secondCheck.risks.includes(risk)}
        onChange={(event) => {
          const risks = withCode(RISKS, secondCheck.risks, risk, event.target.checked);
          onChange({ ...rules, secondCheck: { ...secondCheck, risks } });
        }}
      />
    </fieldset>
  );
};

export const RiskFields = ({ rules, onChange }: FieldsProps) => (
  <section className="risk-fields" aria-labelledby="by-risk">
    <h3 id="by-risk">What confirms a claim, by its risk</h3>
    <div>
      {RISKS.map((risk) => (
        <OneRisk key={risk} rules={rules} risk={risk} onChange={onChange} />
      ))}
    </div>
  </section>
);

import { NOTHING_DIFFERENT, PREVIEW_FIRST, type RuleDifference } from '@/domain/sentences/rule-lines';
import type { RulesPreview } from '@/domain/views-rules';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import type { ShownRefusal } from '@/ui/use-act';
import { PreviewRead } from './preview-read';
import { RuleDifferences } from './rule-differences';

interface Props {
  /** The version that these rules would be. */
  version: number;
  differences: readonly RuleDifference[];
  preview: RulesPreview | null;
  busy: boolean;
  refusal: ShownRefusal | null;
  onLook: () => void;
  onPut: () => void;
  onGiveUp: () => void;
}

/** What would be different, what it would do, and the act that puts it in force: only once it was seen. */
export const ChangeAside = ({ version, differences, preview, busy, refusal, onLook, onPut, onGiveUp }: Props) => {
  const isSame = differences.length === 0;
  return (
    <aside aria-labelledby="rules-change">
      <h3 id="rules-change">What would be different</h3>
      {isSame ? <p className="dim">{NOTHING_DIFFERENT}</p> : <RuleDifferences differences={differences} />}
      <div className="acts">
        <ActButton busy={busy} idle={isSame} onAct={onLook}>
          See what it changes
        </ActButton>
        {!isSame && (
          <ActButton className="btn quiet" busy={busy} onAct={onGiveUp}>
            Back to the rules in force
          </ActButton>
        )}
      </div>
      <div aria-live="polite">{preview && !isSame && <PreviewRead preview={preview} />}</div>
      <RefusalLine refusal={refusal} />
      {!isSame && (
        <div className="acts">
          <ActButton
            className="btn main"
            ability={preview ? { may: true } : { may: false, why: PREVIEW_FIRST }}
            busy={busy}
            onAct={onPut}
          >
            Put version {version} in force
          </ActButton>
        </div>
      )}
    </aside>
  );
};

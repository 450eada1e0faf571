import { useRouter } from 'next/navigation';
import type { Result } from '@/domain/refusal';
import { decidedSentence } from '@/domain/sentences/corrections';
import { draftName } from '@/domain/sentences/drafts';
import type {
  CorrectionDecided,
  CorrectionsScreen,
  CorrectionView,
  WaitingCorrection,
} from '@/domain/views-correction';
import { call } from '@/ui/call';
import { CorrectionWords } from './correction-words';
import { type Decided, DecisionActs } from './decision-acts';

interface Props {
  screen: CorrectionsScreen;
  now: string;
  ticked: readonly CorrectionView[];
  onTick: (id: string, on: boolean) => void;
  onDone: (sentence: string) => void;
}

/** Decides one of them where it stands; what somebody else did meanwhile comes in with the refusal. */
function useDeciding({ onDone }: Pick<Props, 'onDone'>) {
  const router = useRouter();
  const send = async <T,>(answer: Promise<Result<T>>, told: (value: T) => string): Promise<Result<T>> => {
    const sent = await answer;
    if (sent.ok) onDone(told(sent.value));
    else if (sent.refusal.code === 'stale') router.refresh();
    return sent;
  };
  const decide = (one: CorrectionView, decision: Decided) =>
    send(
      call<CorrectionDecided>('POST', `/corrections/${one.id}/decision`, { revision: one.revision, ...decision }),
      ({ version }) => decidedSentence([one.claimNumber], version?.number ?? null),
    );
  const withdraw = (one: CorrectionView) =>
    send(
      call<CorrectionView>('POST', `/corrections/${one.id}/withdrawal`, { revision: one.revision }),
      () => `The correction of claim ${one.claimNumber} is taken back.`,
    );
  return { decide, withdraw };
}

/** Why it cannot be ticked beside those that are; null when it can. */
const clashWith = (one: WaitingCorrection, ticked: readonly CorrectionView[]): string | null =>
  one.clashes.find((clash) => ticked.some((other) => other.id === clash.with))?.why ?? null;

interface RowProps extends Props {
  one: WaitingCorrection;
}

const Row = ({ one, screen, now, ticked, onTick, onDone }: RowProps) => {
  const { story, directory, abilities } = screen;
  const { decide, withdraw } = useDeciding({ onDone });
  const isTicked = ticked.some((other) => other.id === one.id);
  const clash = isTicked ? null : clashWith(one, ticked);
  const label = `claim ${one.claimNumber}: ${one.replacement === '' ? `${one.words} taken out` : one.replacement}`;
  return (
    <li className="waiting-correction">
      <span className="tick-it">
        {abilities.decide.may && one.stands.ok && (
          <input
            type="checkbox"
            aria-label={`Accept together with others: ${label}`}
            checked={isTicked}
            onChange={(event) => (event.target.checked && clash ? undefined : onTick(one.id, event.target.checked))}
            aria-disabled={clash !== null || undefined}
          />
        )}
      </span>
      <div>
        <a className="link" href={`/stories/${story.id}#claim-${one.claimNumber}`}>
          Claim {one.claimNumber}
        </a>
        <CorrectionWords correction={one} around={one.around} directory={directory} now={now}>
          {clash && <p className="small clash">{clash}</p>}
          <DecisionActs
            correction={one}
            next={story.version + 1}
            decide={(decision) => decide(one, decision)}
            withdraw={() => withdraw(one)}
            placeFor={(what) => ({
              id: `claims/${one.claim}/${what}/${one.id}`,
              says: draftName(what, one.claimNumber, story.headline),
              href: `/stories/${story.id}/corrections`,
            })}
          />
        </CorrectionWords>
      </div>
    </li>
  );
};

/** Those that wait for a decision, in the order of the text. */
export const WaitingCorrections = (props: Props) => (
  <ol className="waiting-corrections">
    {props.screen.waiting.map((one) => (
      <Row key={one.id} one={one} {...props} />
    ))}
  </ol>
);

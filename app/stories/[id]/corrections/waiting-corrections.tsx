import { useRouter } from 'next/navigation';
import type { Result } from '@/domain/refusal';
import { decidedSentence } from '@/domain/sentences/corrections';
import type {
  CorrectionDecided,
  CorrectionsScreen,
  CorrectionView,
  WaitingCorrection,
} from '@/domain/views-correction';
import { call } from '@/ui/call';
import { drop } from '@/ui/drafts/keeping';
import { CorrectionWords } from './correction-words';
import { type Decided, DecisionActs } from './decision-acts';
import { AMENDED, placeAbout, type Ticked, type Ticks } from './ticks';

interface Props {
  screen: CorrectionsScreen;
  now: string;
  ticks: Ticks;
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
const clashWith = (one: WaitingCorrection, ticked: readonly Ticked[]): string | null =>
  one.clashes.find((clash) => ticked.some((other) => other.correction.id === clash.with))?.why ?? null;

interface RowProps extends Props {
  one: WaitingCorrection;
}

interface TickProps {
  one: WaitingCorrection;
  words: string;
  isTicked: boolean;
  clash: string | null;
  onTick: (on: boolean) => void;
}

const TickBox = ({ one, words, isTicked, clash, onTick }: TickProps) => (
  <input
    type="checkbox"
    aria-label={`Accept together with others: claim ${one.claimNumber}: ${words === '' ? `${one.words} taken out` : words}`}
    checked={isTicked}
    onChange={(event) => (event.target.checked && clash ? undefined : onTick(event.target.checked))}
    aria-disabled={clash !== null || undefined}
  />
);

const Row = ({ one, screen, now, ticks, onDone }: RowProps) => {
  const { story, directory, abilities } = screen;
  const { decide, withdraw } = useDeciding({ onDone });
  const own = ticks.ticked.find((other) => other.correction.id === one.id);
  const amended = own?.amended ?? null;
  const clash = own ? null : clashWith(one, ticks.ticked);
  const tick = (on: boolean) => ticks.tick(one.id, on);
  const canTick = abilities.decide.may && one.stands.ok;
  return (
    <li className="waiting-correction">
      <span className="tick-it">
        {canTick && (
          <TickBox
            one={one}
            words={amended ?? one.replacement}
            isTicked={own !== undefined}
            clash={clash}
            onTick={tick}
          />
        )}
      </span>
      <div>
        <a className="link" href={`/stories/${story.id}#claim-${one.claimNumber}`}>
          Claim {one.claimNumber}
        </a>
        <CorrectionWords correction={one} around={one.around} directory={directory} now={now} amended={amended}>
          {clash && <p className="small clash">{clash}</p>}
          <DecisionActs
            correction={one}
            next={story.version + 1}
            decide={(decision) => decide(one, decision)}
            withdraw={() => withdraw(one)}
            placeFor={(what) => placeAbout(one, what, story)}
            together={{
              amended,
              ability: clash === null ? { may: true } : { may: false, why: clash },
              amend: (words) => ticks.amend(one, words),
              asProposed: () => {
                drop(placeAbout(one, AMENDED, story).id);
                if (amended !== null) tick(false);
              },
            }}
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

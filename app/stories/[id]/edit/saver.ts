import type { Refusal, Result } from '@/domain/refusal';
import type { DraftState } from '@/domain/sentences/edit';

/** In this browser at each pause, and while one types on; on the server after a longer one. In milliseconds. */
const KEEP = { pause: 400, most: 4_000 };
const SEND = { pause: 2_000, most: 15_000 };
const AGAIN = 10_000;

interface Work {
  keep: () => void;
  send: () => Promise<Result<{ savedAt: string }>>;
  told: (state: DraftState, savedAt: string | null) => void;
}

export interface Saver {
  touch: () => void;
  flush: () => Promise<Refusal | null>;
  /** Keeps at once what waits for a pause: the page may be going. */
  rest: () => void;
  /** Sends what could not be sent before. */
  again: () => void;
  /** Sends though nothing was changed, to learn whether the draft is still the one that is known. */
  ask: () => void;
  /** Goes on after another window's draft was met: this text goes over it. */
  goOn: () => void;
  /** Once what was being sent has been answered. */
  settled: () => Promise<unknown>;
  stop: () => void;
}

/** Does something when it has been quiet for a pause, and at the latest after the most. */
function paced({ pause, most }: { pause: number; most: number }, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const stop = () => {
    clearTimeout(timer);
    since = null;
  };
  const touch = () => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        stop();
        work();
      },
      Math.max(0, Math.min(pause, since + most - now)),
    );
  };
  return { touch, stop };
}

/** The two rhythms of keeping a text: what is newer than the last sending goes up in the next one. */
export function saverOf({ keep, send, told }: Work): Saver {
  let changes = 0;
  let sent = 0;
  let isStopped = false;
  /** Why nothing is sent: another window has saved since, and a person has to choose. */
  let met: Refusal | null = null;
  let turn: Promise<Refusal | null> = Promise.resolve(null);

  const sendNow = async (): Promise<Refusal | null> => {
    if (isStopped || met) return met;
    const sending = changes;
    const answer = await send();
    if (isStopped) return null;
    if (!answer.ok && answer.refusal.code === 'stale') {
      met = answer.refusal;
      told('elsewhere', null);
      return met;
    }
    if (!answer.ok) {
      told('failed', null);
      retry.touch();
      return answer.refusal;
    }
    sent = sending;
    told(changes === sent ? 'saved' : 'typing', answer.value.savedAt);
    return null;
  };
  const queue = () => {
    turn = turn.then(sendNow);
    return turn;
  };
  const keeping = paced(KEEP, keep);
  const sending = paced(SEND, () => void queue());
  const retry = paced({ pause: AGAIN, most: AGAIN }, () => void (changes > sent && queue()));

  return {
    touch: () => {
      if (isStopped) return;
      if (changes === sent && !met) told('typing', null);
      changes += 1;
      keeping.touch();
      sending.touch();
    },
    flush: () => {
      if (isStopped) return Promise.resolve(null);
      keeping.stop();
      sending.stop();
      keep();
      return queue();
    },
    rest: () => {
      if (isStopped || changes === sent) return;
      keeping.stop();
      keep();
    },
    again: () => void (changes > sent && queue()),
    ask: () => void queue(),
    goOn: () => {
      met = null;
      void queue();
    },
    settled: () => turn,
    stop: () => {
      isStopped = true;
      for (const one of [keeping, sending, retry]) one.stop();
    },
  };
}

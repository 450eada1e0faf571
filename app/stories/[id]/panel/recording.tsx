import { useRef, useState } from 'react';
import { type Stretch, stretchPlace } from '@/domain/file/place-in-file';

interface Props {
  src: string;
  name: string;
  isVideo: boolean;
  /** What the locator names already: where it is played from. */
  stretch: Stretch | null;
  mayPoint: boolean;
  busy: boolean;
  onUse: (place: string) => void;
}

/** Plays a recording from the place that counts, and takes another one from it. */
export const Recording = ({ src, name, isVideo, stretch, mayPoint, busy, onUse }: Props) => {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [from, setFrom] = useState<number | null>(null);
  const now = () => Math.floor(player.current?.currentTime ?? 0);
  const use = () => {
    if (busy) return;
    onUse(stretchPlace({ from: from ?? now(), to: now() }));
    setFrom(null);
  };
  const wired = {
    ref: player,
    src,
    controls: true,
    preload: 'metadata',
    'aria-label': name,
    onLoadedMetadata: () => {
      if (player.current && stretch) player.current.currentTime = stretch.from;
    },
  };
  return (
    <div className="recording">
      {isVideo ? <video {...wired} /> : <audio {...wired} />}
      {mayPoint && (
        <div className="acts">
          <button className="link small" type="button" onClick={() => setFrom(now())}>
            {from === null
              ? 'What counts begins here'
              : `Begins at ${stretchPlace({ from, to: from })}; begin here instead`}
          </button>
          <button className="link small" type="button" aria-disabled={busy || undefined} onClick={use}>
            {from === null ? 'Use this moment as its place' : 'It ends here: use as its place'}
          </button>
        </div>
      )}
    </div>
  );
};

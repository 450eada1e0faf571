import { useRef, useState } from 'react';
import { type Box, boxBetween, boxPlace, isBox } from '@/domain/file/place-in-file';

interface Point {
  x: number;
  y: number;
}

/** The box over the picture, by what of it lies inside. */
export const BoxOver = ({ box: { left, right, top, bottom } }: { box: Box }) => (
  <span
    className="box-over"
    style={{ left: `${left}%`, top: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` }}
  />
);

const EDGES = [
  ['left', 'From the left, %'],
  ['right', 'to, %'],
  ['top', 'From the top, %'],
  ['bottom', 'to, %'],
] as const;
const WHOLE: Box = { left: 25, right: 75, top: 25, bottom: 75 };

interface Props {
  src: string;
  alt: string;
  box: Box | null;
  busy: boolean;
  onUse: (place: string) => void;
  onLeave: () => void;
}

/** Draws a box on a picture with the hand, or sets its edges by figures. */
export const PictureBox = ({ src, alt, box: before, busy, onUse, onLeave }: Props) => {
  const [box, setBox] = useState(before ?? WHOLE);
  const began = useRef<Point | null>(null);
  const at = ({ currentTarget, clientX, clientY }: React.PointerEvent): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  return (
    <fieldset className="picture-box">
      <legend>Draw a box around what counts</legend>
      <div
        className="picture"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          began.current = at(event);
        }}
        onPointerMove={(event) => began.current && setBox(boxBetween(began.current, at(event)))}
        onPointerUp={() => {
          began.current = null;
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: the picture is behind the gate, which no optimiser passes */}
        <img src={src} alt={alt} draggable={false} />
        <BoxOver box={box} />
      </div>
      <div className="edges">
        {EDGES.map(([edge, label]) => (
          <label key={edge}>
            {label}{' '}
            <input
              className="field"
              type="number"
              min={0}
              max={100}
              value={box[edge]}
              onChange={({ target }) => setBox({ ...box, [edge]: Number(target.value) })}
            />
          </label>
        ))}
      </div>
      <div className="acts">
        <button
          className="btn main"
          type="button"
          aria-disabled={busy || !isBox(box) || undefined}
          onClick={() => isBox(box) && !busy && onUse(boxPlace(box))}
        >
          Use as its place
        </button>
        <button className="btn quiet" type="button" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </fieldset>
  );
};

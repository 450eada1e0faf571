import { useState } from 'react';

/** Shares of the width there is. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

const nextZoom = (zoom: number, by: 1 | -1) => ZOOMS[ZOOMS.indexOf(zoom) + by];

interface TurnProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** The number of the page, to be typed over; what is no page of it changes nothing. */
const PageNumber = ({ page, pages, onPage }: TurnProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const asked = Number(typed);
    if (typed !== null && Number.isInteger(asked) && asked >= 1 && asked <= pages) onPage(asked);
    setTyped(null);
  };
  return (
    <label className="nowrap">
      Page{' '}
      <input
        className="field"
        inputMode="numeric"
        value={typed ?? page}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />{' '}
      of {pages}
    </label>
  );
};

interface StepProps {
  label: string;
  /** Whether there is anywhere to go. */
  to: boolean;
  onGo: () => void;
  /** What stands for the label on the screen. */
  children?: React.ReactNode;
}

const Step = ({ label, to, onGo, children }: StepProps) => (
  <button className="btn" type="button" aria-disabled={!to || undefined} onClick={() => to && onGo()}>
    {children}
    <span className={children ? 'vh' : undefined}>{label}</span>
  </button>
);

const Sign = ({ children }: { children: string }) => (
  <span className="sign" aria-hidden="true">
    {children}
  </span>
);

interface Props extends TurnProps {
  zoom: number;
  onZoom: (zoom: number) => void;
}

/** Turns the pages, and brings them nearer. */
export const PageTools = ({ zoom, onZoom, ...turn }: Props) => {
  const { page, pages, onPage } = turn;
  const [smaller, larger] = [nextZoom(zoom, -1), nextZoom(zoom, 1)];
  return (
    <div className="viewer-tools" role="toolbar" aria-label="Pages">
      <Step label="Page before" to={page > 1} onGo={() => onPage(page - 1)}>
        <i className="i i-left" />
      </Step>
      <PageNumber {...turn} />
      <Step label="Next page" to={page < pages} onGo={() => onPage(page + 1)}>
        <i className="i i-right" />
      </Step>
      <span className="grow" />
      <Step label="Smaller" to={smaller !== undefined} onGo={() => smaller && onZoom(smaller)}>
        <Sign>−</Sign>
      </Step>
      <Step label="Fit" to={zoom !== 1} onGo={() => onZoom(1)} />
      <Step label="Larger" to={larger !== undefined} onGo={() => larger && onZoom(larger)}>
        <Sign>+</Sign>
      </Step>
    </div>
  );
};

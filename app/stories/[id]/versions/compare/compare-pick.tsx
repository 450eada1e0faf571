import Link from 'next/link';
import type { CompareScreen, VersionRow } from '@/domain/views-text';

const LONG = 60;

const optionOf = ({ number, summary }: VersionRow) => {
  const told = summary === '' ? '' : `: ${summary.length > LONG ? `${summary.slice(0, LONG).trimEnd()} …` : summary}`;
  return (
    <option key={number} value={number}>
      Version {number}
      {told}
    </option>
  );
};

interface Props {
  screen: CompareScreen;
  shows: 'redline' | 'clean';
}

/** Which two, and whether as one text with what changed, or as both texts side by side. */
export const ComparePick = ({ screen, shows }: Props) => {
  const { story, before, after, versions } = screen;
  const path = `/stories/${story.id}/versions/compare`;
  const address = `${path}?from=${before.number}&to=${after.number}`;
  return (
    <form className="compare-pick reading-head" action={path}>
      <h1>
        Version {before.number} and version {after.number}
      </h1>
      <span className="entry">
        <label htmlFor="from">From</label>
        <select className="field" id="from" name="from" defaultValue={before.number}>
          {versions.map(optionOf)}
        </select>
      </span>
      <span className="entry">
        <label htmlFor="to">To</label>
        <select className="field" id="to" name="to" defaultValue={after.number}>
          {versions.map(optionOf)}
        </select>
      </span>
      {shows === 'clean' && <input type="hidden" name="view" value="clean" />}
      <button className="btn" type="submit">
        Compare
      </button>
      <span className="grow" />
      <Link className="btn" href={address} aria-current={shows === 'redline' || undefined}>
        Redline
      </Link>
      <Link className="btn" href={`${address}&view=clean`} aria-current={shows === 'clean' || undefined}>
        Both texts
      </Link>
    </form>
  );
};

import Link from 'next/link';

interface Props {
  story: { id: string; headline: string };
  /** The page below the story; `href` where it is not the last. */
  at: readonly { label: string; href?: string }[];
}

/** Desk / the story / the page: where one is, as links. */
export const StoryCrumb = ({ story, at }: Props) => (
  <nav className="crumb" aria-label="Where you are">
    <Link className="not-narrow" href="/">
      Desk
    </Link>
    <span className="sep not-narrow">/</span>
    <Link className="cut-off" href={`/stories/${story.id}`}>
      {story.headline}
    </Link>
    {at.map(({ label, href }) => (
      <span key={label} className="crumb-part nowrap">
        <span className="sep">/</span>{' '}
        {href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}
      </span>
    ))}
  </nav>
);

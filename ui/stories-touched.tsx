import Link from 'next/link';
import { quoted } from '@/domain/sentences/quoted';
import { moreClaims } from '@/domain/sentences/rules-preview';
import './stories-touched.css';

interface Touched<C> {
  id: string;
  headline: string;
  signed: boolean;
  claims: readonly C[];
  more: number;
}

interface Props<C> {
  stories: readonly Touched<C>[];
  /** What becomes of the signature of a story that is signed. */
  signature: string;
  /** What becomes of a claim, after its number and words. */
  told: (claim: C) => React.ReactNode;
}

/** The claims, by story, that a change would bring to stand otherwise, before it is made. */
export const StoriesTouched = <C extends { number: number; statement: string }>({
  stories,
  signature,
  told,
}: Props<C>) =>
  stories.length > 0 && (
    <ul className="stories-touched">
      {stories.map((story) => (
        <li key={story.id}>
          <p>
            <Link href={`/stories/${story.id}`}>{story.headline}</Link>
            {story.signed && <span className="sub">{signature}</span>}
          </p>
          <ul>
            {story.claims.map((claim) => (
              <li key={claim.number}>
                <Link href={`/stories/${story.id}#claim-${claim.number}`}>Claim {claim.number}</Link>,{' '}
                {quoted(claim.statement)}
                {told(claim)}
              </li>
            ))}
            {story.more > 0 && <li>{moreClaims(story.more)}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );

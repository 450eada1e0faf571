import Link from 'next/link';
import { moreClaims, STAYS_SIGNED } from '@/domain/sentences/rules-preview';
import type { PreviewedStory, RulesPreview } from '@/domain/views-rules';

const Story = ({ story }: { story: PreviewedStory }) => (
  <li>
    <p>
      <Link href={`/stories/${story.id}`}>{story.headline}</Link>
      {story.signed && <span className="sub">{STAYS_SIGNED}</span>}
    </p>
    <ul>
      {story.claims.map((claim) => (
        <li key={claim.number}>
          <Link href={`/stories/${story.id}#claim-${claim.number}`}>Claim {claim.number}</Link>, “{claim.statement}”:{' '}
          {claim.sentence}
        </li>
      ))}
      {story.more > 0 && <li>{moreClaims(story.more)}</li>}
    </ul>
  </li>
);

/** Which claims of which stories other rules would settle or unsettle. */
export const PreviewRead = ({ preview }: { preview: RulesPreview }) => (
  <section className="rules-preview" aria-label="What it changes">
    <p>
      <b>{preview.sentence}</b>
    </p>
    {preview.stories.length > 0 && (
      <ul>
        {preview.stories.map((story) => (
          <Story key={story.id} story={story} />
        ))}
      </ul>
    )}
    {preview.elsewhere && <p>{preview.elsewhere}</p>}
  </section>
);

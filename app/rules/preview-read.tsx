import { STAYS_SIGNED } from '@/domain/sentences/rules-preview';
import type { RulesPreview } from '@/domain/views-rules';
import { StoriesTouched } from '@/ui/stories-touched';

/** Which claims of which stories other rules would settle or unsettle. */
export const PreviewRead = ({ preview }: { preview: RulesPreview }) => (
  <section aria-label="What it changes">
    <p>
      <b>{preview.sentence}</b>
    </p>
    <StoriesTouched
      stories={preview.stories}
      signature={STAYS_SIGNED}
      told={({ sentence }) => <span className="sub">{sentence}</span>}
    />
    {preview.elsewhere && <p>{preview.elsewhere}</p>}
  </section>
);

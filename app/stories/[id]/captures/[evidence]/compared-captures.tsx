import { passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { SAME_AS_BEFORE } from '@/domain/sentences/captures';
import { passagesSentence } from '@/domain/sentences/redline';
import type { CaptureRead } from '@/domain/views-capture';
import { Redline } from '@/ui/redline';

/** Two captures of one page as one text. */
export const ComparedCaptures = ({ before, after }: { before: CaptureRead; after: CaptureRead }) => {
  const rows = redline(before.blocks, after.blocks);
  const passages = passagesOf(rows);
  return (
    <section aria-label={`Captures ${before.number} and ${after.number}, compared`}>
      <p className="lead">
        {passages.length === 0
          ? SAME_AS_BEFORE
          : `Between capture ${before.number} and capture ${after.number}, ${passagesSentence(passages.length)}.`}
      </p>
      <Redline rows={rows} before={before.blocks} after={after.blocks} />
    </section>
  );
};

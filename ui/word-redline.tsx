import { wordSteps } from '@/domain/word-changes';

/** Words and others in their place as one line: what would go is struck, what would come is underlined. */
export const WordRedline = ({ before, after }: { before: string; after: string }) => (
  <span className="word-redline">
    {wordSteps(before, after).map((step, at) =>
      'kept' in step ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
        <span key={at}>{step.kept}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
        <span key={at}>
          {step.deleted && (
            <del>
              <span className="vh">[deleted: </span>
              {step.deleted}
              <span className="vh">]</span>
            </del>
          )}
          {step.inserted && (
            <ins>
              <span className="vh">[inserted: </span>
              {step.inserted}
              <span className="vh">]</span>
            </ins>
          )}
        </span>
      ),
    )}
  </span>
);

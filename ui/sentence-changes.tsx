import { wordSteps } from '@/domain/word-changes';

/** A sentence as it was and is, in one: what went out is struck, what came in is underlined. */
export const Sentence = ({ before, after }: { before: string; after: string }) => (
  <p className="wording">
    {wordSteps(before, after).map((step, at) =>
      'kept' in step ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
        <span key={at}>{step.kept}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
        <span key={at}>
          {step.deleted !== '' && (
            <del>
              <span className="vh"> [deleted: </span>
              {step.deleted}
              <span className="vh">] </span>
            </del>
          )}
          {step.deleted !== '' && step.inserted !== '' && ' '}
          {step.inserted !== '' && (
            <ins>
              <span className="vh"> [inserted: </span>
              {step.inserted}
              <span className="vh">] </span>
            </ins>
          )}
        </span>
      ),
    )}
  </p>
);

import { wordSteps } from '@/domain/word-changes';
import { ChangedText } from './changed-words';

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
          {step.deleted !== '' && <ChangedText is="deleted" text={step.deleted} />}
          {step.deleted !== '' && step.inserted !== '' && ' '}
          {step.inserted !== '' && <ChangedText is="inserted" text={step.inserted} />}
        </span>
      ),
    )}
  </p>
);

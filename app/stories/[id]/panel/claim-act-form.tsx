import type { ClaimRow } from '@/domain/views';
import { useStory } from '../state/story-store';
import { AttachForm } from './attach-form';
import { CorrectionForm } from './correction-form';
import { MergeForm } from './merge-form';
import { RemovalForm } from './removal-form';
import { SplitForm } from './split-form';

/** The form of the act that was asked for: correct, split, merge, remove, or re-attach. */
export const ClaimActForm = ({ claim }: { claim: ClaimRow }) => {
  const acting = useStory((state) => (state.acting?.claim === claim.id ? state.acting : null));
  if (acting?.what === 'correct') return <CorrectionForm claim={claim} />;
  if (acting?.what === 'split') return <SplitForm claim={claim} />;
  if (acting?.what === 'merge') return <MergeForm key={acting.other} claim={claim} chosen={acting.other ?? null} />;
  if (acting?.what === 'attach' && acting.other)
    return <AttachForm key={acting.other} claim={claim} span={acting.other} />;
  return acting?.what === 'remove' ? <RemovalForm claim={claim} /> : null;
};

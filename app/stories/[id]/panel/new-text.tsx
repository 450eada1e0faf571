import type { ClaimView } from '@/domain/views';
import { ChangedWords } from './changed-words';
import { LostPlaces } from './lost-places';
import { Ticks } from './ticks';

/** What a new version asks of the claim: changed words, lost places, sentences that changed around its words. */
export const NewText = ({ claim }: { claim: ClaimView }) => (
  <>
    {claim.state === 'recheck' && <ChangedWords claim={claim} />}
    <LostPlaces claim={claim} />
    <Ticks claim={claim} />
  </>
);

import { type Refused, refuse } from '@/domain/refusal';
import { changeSentence } from '@/domain/sentences/what-changed';
import type { StaleClaim } from '@/domain/views-claim-since';
import { when } from '@/ui/time';

/** The claim that came with a refusal because somebody was quicker; null where none did. */
export const staleClaimOf = ({ refusal }: Refused): StaleClaim | null => {
  const present = refusal.present as Partial<StaleClaim> | undefined;
  return refusal.code === 'stale' && present?.since ? (present as StaleClaim) : null;
};

/** The same refusal, with what the others did since. */
export function withSince(refused: Refused): Refused {
  const since = staleClaimOf(refused)?.since ?? [];
  const told = since.map((one) => changeSentence(one, when(one.at, new Date().toISOString())));
  return since.length === 0 ? refused : refuse('stale', [refused.refusal.sentence, ...told].join(' '));
}

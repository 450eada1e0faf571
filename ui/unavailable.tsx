import type { Refusal } from '@/domain/refusal';
import { Door } from './door';
import { TryAgain } from './try-again';

/** In place of a page that cannot be read now. */
export const Unavailable = ({ refusal }: { refusal: Refusal }) => (
  <Door title="Not just now">
    <p>{refusal.sentence}</p>
    <p className="acts">
      <TryAgain />
    </p>
  </Door>
);

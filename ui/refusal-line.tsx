import type { Refusal } from '@/domain/refusal';
import { SentenceLine } from './sentence-line';

/** Why something was not done, beside the act; nothing when it was. */
export const RefusalLine = ({ refusal }: { refusal: Refusal | null }) => (
  <SentenceLine sentence={refusal?.sentence ?? null} />
);

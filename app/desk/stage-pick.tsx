'use client';

import { useRouter } from 'next/navigation';
import { STAGE_WORDS } from '@/domain/sentences/words';
import { STAGES } from '@/domain/vocabulary';
import { addressOf, type Choice } from './desk-address';

export const StagePick = ({ choice }: { choice: Choice }) => {
  const router = useRouter();
  return (
    <select
      className="field stage-pick"
      aria-label="Stage"
      value={choice.stage}
      onChange={(event) => router.push(addressOf(choice, { stage: event.target.value }))}
    >
      <option value="">Every stage</option>
      {STAGES.map((stage) => (
        <option key={stage} value={stage}>
          {STAGE_WORDS[stage]}
        </option>
      ))}
    </select>
  );
};

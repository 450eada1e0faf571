import type { Part } from '@/domain/vocabulary';
import type { Tx } from '../database';

/** A story as a preview speaks of it. */
export interface StoryAround {
  id: string;
  headline: string;
  restricted: boolean;
  signed: boolean;
  parts: Part[];
}

/** The stories in question, with the parts that the reader has on them. */
export const storiesAround = (tx: Tx, ids: readonly string[], person: string) => tx.$queryRaw<StoryAround[]>`
  SELECT s.id, s.headline, s.restricted,
    EXISTS (SELECT 1 FROM sign_off WHERE story_id = s.id AND voided_at IS NULL) AS signed,
    ARRAY(SELECT part FROM story_person WHERE story_id = s.id AND person_id = ${person}) AS parts
  FROM story s WHERE s.id = ANY(${[...ids]}) ORDER BY s.headline, s.id`;

import type { RefObject } from 'react';
import type { Result } from '@/domain/refusal';
import type { StoryText } from '@/domain/story-text';
import { sameWordsAndForm, type TextInWork } from '@/domain/text-draft';

/** Texts of this window that the server may hold although no answer said so. */
const MOST_REMEMBERED = 4;

/** Puts a text as the draft after another one; `stale` where that is not the draft any more. */
type Put = (draft: Omit<TextInWork, 'at'> & { after: string | null }) => Promise<Result<{ savedAt: string }>>;

interface Sender {
  send: () => Promise<Result<{ savedAt: string }>>;
  /** The draft of another window that the last sending met. */
  met: () => TextInWork | null;
}

/**
 * Sends a draft as the next one after the one that is known, `revision`. A draft that this window sent itself, or began with,
 * is no other's, though its answer was lost: it is gone on from.
 */
export function senderOf(
  put: Put,
  start: StoryText,
  read: () => TextInWork,
  revision: RefObject<string | null>,
): Sender {
  let own: readonly StoryText[] = [start];
  let met: TextInWork | null = null;
  const send = async (): Promise<Result<{ savedAt: string }>> => {
    const { at: _, ...text } = read();
    own = [text, ...own].slice(0, MOST_REMEMBERED);
    met = null;
    const answer = await put({ ...text, after: revision.current });
    if (answer.ok) revision.current = answer.value.savedAt;
    if (answer.ok || answer.refusal.code !== 'stale') return answer;
    const present = answer.refusal.present as TextInWork | null | undefined;
    if (present && !own.some((one) => sameWordsAndForm(one, present))) {
      met = present;
      return answer;
    }
    // It is gone again, or this window's own.
    revision.current = present?.at ?? null;
    return send();
  };
  return { send, met: () => met };
}

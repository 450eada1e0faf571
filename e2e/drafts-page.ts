import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn } from './fixtures';
import { panel } from './story-page';

export const NOTE = 'The harbourmaster rang back at noon.';
export const WHY = 'The yearbook says 43,080.';

export const claimOn = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

export const saved = (page: Page, words: RegExp) => expect(page.locator('.top .saved')).toHaveText(words);

export const noteIn = (page: Page) => panel(page, 1).locator('.note-text').filter({ hasText: NOTE });

export const noteField = (page: Page) => page.getByLabel('A note on this claim');

type NewStory = (by: SignedIn) => Promise<StoryView>;

/** A checker, a story of somebody else's, and one claim in it. */
export async function deskOf(signedIn: (role: 'checker' | 'reporter') => Promise<SignedIn>, newStory: NewStory) {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story, '43,800 people');
  return { checker, story, claim, page: checker.page };
}
export async function notesOf(who: SignedIn, claim: ClaimView): Promise<string[]> {
  const { threads } = await who.api.get<ClaimView>(`/claims/${claim.id}`);
  return threads.flatMap((thread) => thread.notes).map((note) => note.text);
}

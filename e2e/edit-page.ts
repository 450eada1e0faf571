import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn } from './fixtures';

// A story to edit, and the screen that it is edited on.

export const WORDS = {
  headline: 'Ten bridges to close',
  byline: 'By Ada Brandt',
  format: 'text',
  body: 'The city will close ten bridges in March.\n\nIt has 49,000 hangers, the engineers said.\n\nNobody was hurt.',
};

export async function openEditor(who: SignedIn, story: StoryView) {
  await who.page.goto(`/stories/${story.id}/edit`);
  await expect(bodyOf(who.page)).toBeVisible();
}

export const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

export const claimOn = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

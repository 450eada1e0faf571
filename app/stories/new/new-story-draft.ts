import type { Who } from '@/domain/views';
import type { OnStory } from '@/ui/people-on-story';
import { fromWall } from '@/ui/time';

/** What is typed into the form, but for the body, which the editor holds. */
export interface Draft {
  headline: string;
  dek: string;
  byline: string;
  slug: string;
  language: string;
  people: OnStory;
  restricted: boolean;
  due: string;
  /** Footnotes of a file that was brought in, as the notes that they become. */
  notes: readonly string[];
}

/** A reporter hands in their own story; anybody else names who wrote it. */
export const emptyDraft = (me: Who): Draft => ({
  headline: '',
  dek: '',
  byline: '',
  slug: '',
  language: 'en',
  people: me.role === 'reporter' ? [{ person: me.id, as: 'author' }] : [],
  restricted: false,
  due: '',
  notes: [],
});

/**
 * What goes to the server. The headline is sent even when it is empty: without one, the server would take the first
 * heading of the body for it.
 */
export const handedIn = ({ due, slug, ...draft }: Draft, body: string) => ({
  ...draft,
  ...(slug.trim() && { slug: slug.trim() }),
  dueAt: fromWall(due),
  format: 'html' as const,
  body,
});

/** The languages a browser can name; the desk's own first. */
export const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
  { value: 'it', label: 'Italian' },
  { value: 'pt', label: 'Portuguese' },
  { value: 'nl', label: 'Dutch' },
  { value: 'da', label: 'Danish' },
  { value: 'sv', label: 'Swedish' },
  { value: 'nb', label: 'Norwegian' },
  { value: 'fi', label: 'Finnish' },
  { value: 'pl', label: 'Polish' },
  { value: 'cs', label: 'Czech' },
  { value: 'uk', label: 'Ukrainian' },
  { value: 'ru', label: 'Russian' },
] as const;

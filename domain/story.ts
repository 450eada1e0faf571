import { z } from 'zod';
import { beginning } from './beginning';
import { type Checkable, checkableOf } from './checkable';
import type { Actor, Given } from './given';
import type { WrittenNote } from './note';
import { invalid } from './refusal';
import { type Candidate, NEEDS_EDITOR, partsOf, type StoryPart, storyPeople } from './story-people';
import { blocksOf, clearedText, hashedDocument, hashedText, type StoryText, textOf, wordCount } from './story-text';
import { MOST_WORDS, type ReadText, textFields } from './text-in';
import { id, lineText, moment } from './text-input';
import { textNotes } from './text-notes';
import { type Decision, decided, type TrailEvent } from './trail-event';
import type { Stage } from './vocabulary';

const due = moment('A due date is a date and time, such as 2026-03-02T18:00:00Z.').nullable();

export const newStoryInput = z.object({
  ...textFields,
  slug: lineText(120).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'A language is a code such as en or pt-BR.' })
    .default('en'),
  people: storyPeople,
  restricted: z.boolean().default(false),
  dueAt: due.optional(),
});
export type NewStory = z.infer<typeof newStoryInput>;

export const planInput = z.object({ story: id, dueAt: due.optional(), slug: lineText(120).optional() });

/** A version as it is stored: text, hashes and the paragraphs that need a claim, all derived from the words. */
export interface VersionText extends StoryText {
  text: string;
  hash: string;
  documentHash: string;
  clearanceHash: string;
  checkable: Checkable[];
  /** How many. Counting a long text takes as long as a write: it is counted once. */
  words: number;
}

/** The stricter hash of a text, which formatting counts in too. */
export const documentHashOf = (words: StoryText, sha256: Given['sha256']): string =>
  `sha256:${sha256(hashedDocument(words))}`;

export function versionText(words: StoryText, sha256: Given['sha256']): VersionText {
  const blocks = blocksOf(words);
  const text = textOf(blocks);
  const hashOf = (of: string) => `sha256:${sha256(of)}`;
  return {
    ...words,
    text,
    hash: hashOf(hashedText(text)),
    documentHash: documentHashOf(words, sha256),
    clearanceHash: hashOf(clearedText(text)),
    checkable: checkableOf(blocks),
    words: wordCount(text),
  };
}

/** A slug from the headline: letters and figures of any script, joined by hyphens, at most eight words. */
export function slugOf(headline: string): string {
  const words = headline.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['story'];
  return beginning(words.slice(0, 8).join('-'), 80).replace(/-$/, '');
}

export interface CreatedStory {
  id: string;
  slug: string;
  language: string;
  restricted: boolean;
  dueAt: string | null;
  people: StoryPart[];
  version: VersionText;
  /** The footnotes of its file. */
  notes: WrittenNote[];
}

/** A story from its words. Its authors are those named, or the reporter who creates it and names nobody. */
export function decideNewStory(
  actor: Actor,
  candidates: readonly Candidate[],
  input: NewStory,
  read: Pick<ReadText, 'words' | 'footnotes'>,
  given: Given,
): Decision<CreatedStory> {
  const version = versionText(read.words, given.sha256);
  if (version.headline.trim() === '')
    return invalid({ headline: 'A story needs a headline, and the text gives none. Type one.' });
  if (version.words > MOST_WORDS)
    return invalid({
      body: `This story has ${version.words.toLocaleString('en')} words; ${MOST_WORDS.toLocaleString('en')} is the most. Hand it in as parts.`,
    });
  const named = partsOf(input.people, candidates, []);
  if (typeof named === 'string') return invalid({ people: named });
  const alone = named.every((one) => one.as !== 'author') && actor.standing.role === 'reporter';
  const people: StoryPart[] = alone ? [...named, { person: actor.id, as: 'author' }] : named;
  if (input.restricted && !people.some((one) => one.as === 'editor')) return invalid({ people: NEEDS_EDITOR });
  if (input.restricted && !people.some((one) => one.person === actor.id))
    return invalid({
      people: 'A restricted story is open only to those on it, and you are not. Put yourself on it first.',
    });
  const id = given.newId();
  const { notes, events } = textNotes(input.notes, read.footnotes, given);
  const story: CreatedStory = {
    id,
    slug: input.slug?.trim() || slugOf(version.headline),
    language: input.language,
    restricted: input.restricted,
    dueAt: input.dueAt ?? null,
    people,
    version,
    notes,
  };
  const created: TrailEvent = {
    type: 'story.created',
    payload: {
      slug: story.slug,
      headline: version.headline,
      language: story.language,
      restricted: story.restricted,
      dueAt: story.dueAt,
      people,
      version: {
        number: 1,
        hash: version.hash,
        documentHash: version.documentHash,
        clearanceHash: version.clearanceHash,
        words: version.words,
      },
    },
  };
  return decided(story, created, ...events);
}

export interface StoryPlan {
  dueAt: string | null;
  slug: string;
}

export function decidePlan(now: StoryPlan, input: z.infer<typeof planInput>): Decision<StoryPlan> {
  const after = { dueAt: input.dueAt === undefined ? now.dueAt : input.dueAt, slug: input.slug?.trim() || now.slug };
  return decided(after, { type: 'story.planned', payload: { before: now, after } });
}

/** Where the story is, from what a person set and what follows from the rest. */
export function stageOf(story: {
  closed: 'published' | 'killed' | null;
  signedOff: boolean;
  claims: number;
  blockers: number;
}): Stage {
  if (story.closed) return story.closed;
  if (story.signedOff) return 'signed-off';
  if (story.claims === 0) return 'handed-in';
  return story.blockers === 0 ? 'ready' : 'in-check';
}

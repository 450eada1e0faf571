import type { ClaimView, StoryView } from '../domain/views';
import type { SavedVersion } from '../domain/views-text';
import type { SignedIn } from './fixtures';

/** A story that was checked, and then edited: figures changed, a sentence out, a sentence changed around a claim. */

export const HEADLINE = 'Rowan Bridge to close for ten weeks';
const FIRST = [
  'The bridge will stay shut for ten weeks, the council said. Few are dangerous, said Ines Maroto, the city engineer.',
  'The work will cost €6.4 million, of which the state pays about two thirds.',
  'It was last repainted in 2004, after a barge had struck its northern pier. The northern deck was rebuilt in 2005.',
];
const SECOND = [
  'The bridge will stay shut for eleven weeks, the council said. None is dangerous, said Ines Maroto, the city engineer.',
  'The work will cost €6.4 million, of which the state pays 60 per cent.',
  'It was last repainted in 2004, after a barge had struck its northern pier.',
];

const EVIDENCE = {
  type: 'link',
  source: 'Works order 26/114',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 2',
  excerpt: 'closed from 2 March up to and including 17 May',
  url: 'https://works.example/order',
};

type Spans = { exact: string; prefix?: string }[];

const CLAIMS: { spans: Spans; kind: string }[] = [
  {
    spans: [
      { exact: 'ten weeks', prefix: 'close for ' },
      { exact: 'ten weeks', prefix: 'shut for ' },
    ],
    kind: 'figure',
  },
  { spans: [{ exact: 'Ines Maroto, the city engineer' }], kind: 'name' },
  { spans: [{ exact: '€6.4 million, of which the state pays about two thirds' }], kind: 'figure' },
  { spans: [{ exact: 'The northern deck was rebuilt in 2005' }], kind: 'date' },
];

export async function checked(who: SignedIn, story: StoryView, claim: object): Promise<ClaimView> {
  const { id } = await who.api.post<ClaimView>(`/stories/${story.id}/claims`, claim);
  await who.api.post(`/claims/${id}/evidence`, EVIDENCE);
  const { revision } = await who.api.get<ClaimView>(`/claims/${id}`);
  await who.api.post(`/claims/${id}/checks`, { revision, finding: 'confirmed', rationale: '' });
  return who.api.get<ClaimView>(`/claims/${id}`);
}

type NewStory = (by: SignedIn, fields?: Record<string, unknown>) => Promise<StoryView>;

export const firstStory = (author: SignedIn, newStory: NewStory) =>
  newStory(author, { format: 'text', headline: HEADLINE, body: FIRST.join('\n\n') });

/** The second version, by the author. */
export const edit = (author: SignedIn, story: StoryView, body = SECOND.join('\n\n')) =>
  author.api.post<SavedVersion>(`/stories/${story.id}/versions`, {
    baseHash: story.version.hash,
    format: 'text',
    headline: HEADLINE.replace('ten', 'eleven'),
    body,
    summary: 'Eleven weeks, says the new works order',
  });

export async function editedStory(author: SignedIn, checker: SignedIn, newStory: NewStory): Promise<StoryView> {
  const story = await firstStory(author, newStory);
  for (const claim of CLAIMS) await checked(checker, story, claim);
  await edit(author, story);
  return story;
}

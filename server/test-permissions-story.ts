import { CREATE, EVERYONE, type MatrixRow, PASSWORD, PEOPLE, SEE, SIGN, TEXT, TRAIL } from './test-permissions';

/** Who may do what with a story, its text and its signature. */
export const STORY_ROWS: Record<string, MatrixRow> = {
  createStory: { ...CREATE, input: () => ({ format: 'text', headline: '', body: 'x' }) },
  planStory: { ...PEOPLE, input: ({ story }) => ({ story, slug: 'a-slug' }) },
  setPeople: {
    ...PEOPLE,
    input: ({ story }) => ({ story, people: [{ person: 'x', as: 'author' }], restricted: false }),
  },
  commitVersion: {
    ...TEXT,
    input: ({ story }) => ({ story, baseHash: 'sha256:of-no-version', format: 'text', body: 'x' }),
  },
  giveOverride: { ...SIGN, input: ({ story }) => ({ story, blockers: ['x'], reason: 'x' }) },
  withdrawOverride: { ...SIGN, input: ({ override }) => ({ override, reason: 'x' }) },
  signOffStory: { ...SIGN, input: ({ story }) => ({ story, password: PASSWORD, version: 1, claimsDigest: 'x' }) },
  withdrawSignOff: { ...SIGN, input: ({ story }) => ({ story, reason: 'x' }) },
  storyList: { ...EVERYONE, input: () => ({}) },
  storyById: { ...SEE, input: ({ story }) => ({ story }) },
  storyVersion: { ...SEE, input: ({ story }) => ({ story, number: 1 }) },
  storyBlockers: { ...SEE, input: ({ story }) => ({ story }) },
  storyScreen: { ...SEE, input: ({ story }) => ({ story }) },
  editBeginning: { ...SEE, input: ({ story }) => ({ story }) },
  editScreen: { ...TEXT, input: ({ story }) => ({ story }) },
  editorsNow: { ...TEXT, input: ({ story }) => ({ story }) },
  textDraftToDrop: { ...TEXT, input: ({ story }) => ({ story }) },
  textDraftToKeep: {
    ...TEXT,
    input: ({ story }) => ({
      story,
      base: 1,
      headline: 'x',
      dek: '',
      byline: '',
      document: { type: 'doc', content: [{ type: 'paragraph' }] },
    }),
  },
  versionList: { ...SEE, input: ({ story }) => ({ story }) },
  versionsScreen: { ...SEE, input: ({ story }) => ({ story }) },
  versionScreen: { ...SEE, input: ({ story }) => ({ story, number: 1 }) },
  compareScreen: { ...SEE, input: ({ story }) => ({ story, from: 1, to: 1 }) },
  signedText: { ...SEE, input: ({ story, signOff }) => ({ story, signOff }) },
  signOffScreen: { ...SEE, input: ({ story }) => ({ story }) },
  storyTrailLines: { ...TRAIL, input: ({ story }) => ({ story }) },
  trailScreen: { ...TRAIL, input: ({ story }) => ({ story }) },
  textToRead: { ...CREATE, input: () => ({ format: 'text', body: 'It opened in 1931.' }) },
  newStoryScreen: { ...EVERYONE, input: () => ({}) },
};

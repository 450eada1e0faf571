import { ok } from '@/domain/refusal';
import { decideSealedBundle, passphraseRefusal, sealedBundleInput } from '@/domain/sealed-bundle';
import { type BundleKey, keyOfPassphrase } from '../export/bundle/seal-bundle';
import { confidentialOf } from '../sealing/confidential';
import { storyCommand } from './command';

/** What is to be opened and sealed, and with what. Its answer never leaves the server. */
export interface SealedBundle {
  story: string;
  key: BundleKey;
  /** Confidential evidence that its maker is named on, and which bytes belong to each. */
  pieces: { id: string; parts: string[] }[];
}

/**
 * Writes down that a story leaves the desk with what is confidential, before any of that is read; those named on it read
 * that. Without anything confidential it is the bundle that anybody takes.
 */
export const makeSealedBundle = storyCommand({
  name: 'make-sealed-bundle',
  action: 'story.export-sealed',
  secret: true,
  input: sealedBundleInput,
  scope: (input) => ({ story: input.story }),
  prepare: async (typed) => passphraseRefusal(typed) ?? ok(await keyOfPassphrase(typed.passphrase)),
  load: async ({ tx, actor, story }, _typed, key) => ({
    key,
    pieces: await confidentialOf(tx, actor, story.id),
  }),
  decide: ({ story }, { pieces }, typed) => decideSealedBundle(story, pieces.length > 0, typed),
  save: () => Promise.resolve('saved'),
  // Told in the clear, what it is followed by would tell everybody on the story that its maker is named on something.
  sealed: (_change, { pieces: [first] }) => first?.id,
  answer: ({ story }, _change, _typed, _judged, { key, pieces }): Promise<SealedBundle> =>
    Promise.resolve({
      story: story.id,
      key,
      pieces: pieces.map(({ id, content }) => ({ id, parts: (content.kept ?? []).map((one) => one.part) })),
    }),
});

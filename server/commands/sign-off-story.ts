import { decideSignOff, signInput } from '@/domain/sign-off';
import { passwordAgain } from '../password-again';
import { signOffViewOf, storyView } from '../queries/story-view';
import { signedStory } from '../sign-off-binding';
import { storyCommand } from './command';

/** An editor's signature on one text and one state of the claims. */
export const signOffStory = storyCommand({
  name: 'sign-off-story',
  action: 'sign-off.give',
  secret: true,
  input: signInput,
  scope: (input) => ({ story: input.story }),
  prepare: (input, caller) => passwordAgain(caller, input.password),
  load: ({ tx, story }) => signedStory(tx, story),
  decide: ({ actor, given }, story, input) => decideSignOff(actor, story, input, given),
  save: async ({ tx, story, actor, given }, signed) => {
    await tx.signOff.create({
      data: {
        id: signed.id,
        storyId: story.id,
        version: signed.version.number,
        hash: signed.version.hash,
        documentHash: signed.version.documentHash,
        clearanceHash: signed.version.clearanceHash,
        claimsDigest: signed.claimsDigest,
        bound: JSON.parse(JSON.stringify(signed.bound)),
        meaning: signed.meaning,
        rulesVersion: signed.rulesVersion,
        createdAt: new Date(given.now),
        createdBy: actor.id,
      },
      select: { id: true },
    });
    return 'saved';
  },
  answer: async ({ tx }, signed) => signOffViewOf(await tx.signOff.findUniqueOrThrow({ where: { id: signed.id } })),
  present: ({ tx, story }) => storyView(tx, story.id),
});

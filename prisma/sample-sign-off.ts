import { signOffStory } from '@/server/commands/sign-off-story';
import { view } from '@/server/gate';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { type Hand, value } from './builders';

/** An editor reads the sign-off screen and signs what it shows. */
export async function signOffSample(editor: Hand, story: string, password: string, at = new Date()): Promise<void> {
  const { claimsDigest, story: shown } = value(await view(signOffScreen, { story }, editor.caller));
  await editor.do(signOffStory, { story, password, version: shown.version.number, claimsDigest }, at);
}

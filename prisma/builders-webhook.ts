import type { WebhookSecretView } from '@/domain/views-webhook';
import { WEBHOOK_EVENTS } from '@/domain/webhook-event';
import { signOffStory } from '@/server/commands/sign-off-story';
import { testWebhook } from '@/server/commands/webhook-deliveries';
import { changeWebhook, makeWebhook, removeWebhook } from '@/server/commands/webhooks';
import { perform, view } from '@/server/gate';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { deskTrailScreen, trailScreen } from '@/server/queries/trail-screen';
import { deliveryList, webhookList } from '@/server/queries/webhooks';
import { receiver } from '@/server/webhooks/test-receiver';
import { deliverOnce } from '@/server/webhooks/webhook-worker';
import { type Hand, hand, value } from './builders';
import { readyStory } from './builders-story';

const password = 'a password of ten or more';

/** What is told of stories; a checkpoint comes with every sign-off besides. */
const OF_STORIES = WEBHOOK_EVENTS.filter((event) => event !== 'checkpoint.signed');

/** An address of the desk, told of all that is decided on stories. */
export const listening = (admin: Hand, { url }: { url: string }, more: object = {}): Promise<WebhookSecretView> =>
  admin.do(makeWebhook, { name: 'The CMS', url, events: OF_STORIES, ...more });

/** A delivery that ended unsent: the address was switched off before it went out, and is on again. */
export async function ended(admin: Hand, webhook: string): Promise<string> {
  const delivery = await admin.do(testWebhook, { webhook });
  const off = await admin.do(changeWebhook, { webhook, revision: 1, enabled: false });
  await admin.do(changeWebhook, { webhook, revision: off.revision, enabled: true });
  return delivery.id;
}

/** A worker whose clock goes on only when a test says so. */
function courier() {
  let now = new Date();
  const catchUp = () => {
    if (now.getTime() < Date.now()) now = new Date();
  };
  const deliver = (seconds = 2) => deliverOnce({ now: () => now, seconds });
  return {
    now: () => now,
    catchUp,
    later: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    reset: () => {
      now = new Date();
    },
    deliver,
    deliverAll: async (seconds?: number): Promise<number> => {
      let count = 0;
      catchUp();
      while (await deliver(seconds)) count += 1;
      return count;
    },
  };
}

const sentencesOf = (lines: readonly { sentence: string }[]) => lines.map((line) => line.sentence);

/** A desk with a receiver outside, for the tests of webhooks: each test begins with no address. */
export async function webhookDesk() {
  const cms = await receiver();
  const [admin, auditor] = [await hand('administrator'), await hand('auditor')];
  const people = { reporter: await hand('reporter'), checker: await hand('checker'), editor: await hand('editor') };
  const worker = courier();
  return {
    ...{ cms, admin, ...worker },
    fresh: async () => {
      for (const { id } of value(await view(webhookList, {}, admin.caller)).items)
        await admin.do(removeWebhook, { webhook: id });
      cms.received = [];
      cms.answer = (response) => void response.writeHead(204).end();
      worker.reset();
    },
    desk: async () => ({ ...people, story: await readyStory(people.reporter, people.checker) }),
    signed: async (editor: Hand, story: string) => {
      const { claimsDigest } = value(await view(signOffScreen, { story }, editor.caller));
      const asked = { story, password, version: 1, claimsDigest };
      const signOff = value(await perform(signOffStory, asked, editor.caller));
      worker.catchUp();
      return signOff;
    },
    deliveries: async (webhook: string) => value(await view(deliveryList, { webhook }, admin.caller)).items,
    sentences: async (story: string, who: Hand) =>
      sentencesOf(value(await view(trailScreen, { story }, who.caller)).lines),
    deskSentences: async () => sentencesOf(value(await view(deskTrailScreen, {}, auditor.caller)).lines),
  };
}

import type { ClaimView, EvidenceView } from '@/domain/views';
import type { SourceDetails } from '@/domain/views-source';
import { type Hand, hand } from './builders';
import { call, desk } from './builders-call';
import { newClaim, newStory } from './builders-story';

let made = 0;
/** A name that no other test has. */
export const fresh = (name: string) => {
  made += 1;
  return `${name} ${made}`;
};

export async function around() {
  const people = await desk();
  const { checker, asChecker } = people;
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const attach = async (source: string, more: object = {}, on: { id: string } = claim) => {
    const body = { type: 'quotation', source, tier: 'secondary', stance: 'supports', excerpt: 'It is so.', ...more };
    return (await call<EvidenceView>(asChecker, 'POST', `/claims/${on.id}/evidence`, body)).body;
  };
  const get = async (source: string, by = asChecker) =>
    (await call<SourceDetails>(by, 'GET', `/sources/${source}`)).body;
  const patch = (source: string, body: object, by = asChecker) =>
    call<SourceDetails>(by, 'PATCH', `/sources/${source}`, body);
  const read = async (on: { id: string } = claim) => (await call<ClaimView>(asChecker, 'GET', `/claims/${on.id}`)).body;
  const confirm = async () =>
    call(asChecker, 'POST', `/claims/${claim.id}/checks`, {
      revision: (await read()).revision,
      finding: 'confirmed',
    });
  return { ...people, story, claim, attach, get, patch, read, confirm };
}

/** A restricted story of this checker and an editor whom no test asks. */
export const hiddenStory = async (checker: Hand) =>
  newStory(checker, {
    restricted: true,
    people: [
      { person: checker.id, as: 'checker' },
      { person: (await hand('editor')).id, as: 'editor' },
    ],
  });

export const trailOf = async (token: string, story: string) =>
  (await call<string>(token, 'GET', `/stories/${story}/trail`)).body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { at: string; actor: string; type: string; payload: Record<string, unknown> });

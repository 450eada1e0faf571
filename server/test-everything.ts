import { readdirSync } from 'node:fs';
import type { Caller } from './caller';
import { view } from './gate';
import type { Query } from './queries/query';
import type { Place } from './test-permissions';
import { CLAIM_ROWS } from './test-permissions-claims';
import { DESK_ROWS } from './test-permissions-desk';
import { STORY_ROWS } from './test-permissions-story';

const ROWS = { ...STORY_ROWS, ...CLAIM_ROWS, ...DESK_ROWS };

const isQuery = (thing: unknown): thing is Query<unknown, unknown> =>
  typeof thing === 'object' && thing !== null && 'read' in thing && 'scope' in thing;

/** Every query there is, by the name it is exported as. */
async function allQueries(): Promise<[string, Query<unknown, unknown>][]> {
  const files = readdirSync(new URL('queries', import.meta.url)).filter((name) => !name.includes('.test.'));
  const modules = await Promise.all(files.map((name) => import(/* @vite-ignore */ `./queries/${name}`)));
  return modules.flatMap((module) =>
    Object.entries(module as Record<string, unknown>).filter(([, one]) => isQuery(one)),
  ) as [string, Query<unknown, unknown>][];
}

const queries = await allQueries();

/** Everything that a person can ask about what is at this place, answered. */
export async function everythingFor(by: { caller: Caller }, place: Place): Promise<Map<string, string>> {
  const now = new Date(Date.UTC(2026, 0, 1));
  const answers = new Map<string, string>();
  for (const [name, query] of queries) {
    const input = ROWS[name]?.input(place);
    if (!input) throw new Error(`${name} has no row in the permission matrix`);
    answers.set(name, JSON.stringify(await view(query, input, by.caller, now)));
  }
  return answers;
}

export const SHOWS = ['all', 'mine', 'due'] as const;
export type Show = (typeof SHOWS)[number];

/** What the desk shows, as its address says it. */
export interface Choice {
  show: Show;
  q: string;
  stage: string;
  after: string;
}

type Params = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

export function choiceOf(params: Params): Choice {
  const show = SHOWS.find((word) => word === one(params.show)) ?? 'all';
  return { show, q: one(params.q).trim().slice(0, 200), stage: one(params.stage), after: one(params.after) };
}

/** The address of another choice; what is not named stays, but for the place in the list. */
export function addressOf(choice: Choice, change: Partial<Choice>): string {
  const next = { ...choice, after: '', ...change };
  const params = new URLSearchParams();
  if (next.show !== 'all') params.set('show', next.show);
  for (const name of ['q', 'stage', 'after'] as const) if (next[name]) params.set(name, next[name]);
  const query = params.toString();
  return query ? `/?${query}` : '/';
}

/** What the list of sources is narrowed to, as its address says it. */
export interface SourcesChoice {
  q: string;
  kind: string;
  terms: string;
  after: string;
}

const NAMES = ['q', 'kind', 'terms', 'after'] as const;
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

export const choiceOf = (params: Record<string, string | string[] | undefined>): SourcesChoice => ({
  q: one(params.q).slice(0, 200),
  kind: one(params.kind).slice(0, 64),
  terms: one(params.terms).slice(0, 64),
  after: one(params.after).slice(0, 200),
});

export function addressOf(choice: SourcesChoice): string {
  const params = new URLSearchParams();
  for (const name of NAMES) if (choice[name]) params.set(name, choice[name]);
  const query = params.toString();
  return query ? `/sources?${query}` : '/sources';
}

/** What the list is narrowed to, as its address says it. */
export interface WaitingChoice {
  person: string;
  story: string;
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

export const choiceOf = (params: Record<string, string | string[] | undefined>): WaitingChoice => ({
  person: one(params.person).slice(0, 64),
  story: one(params.story).slice(0, 64),
});

export function addressOf(choice: WaitingChoice): string {
  const params = new URLSearchParams();
  for (const name of ['person', 'story'] as const) if (choice[name]) params.set(name, choice[name]);
  const query = params.toString();
  return query ? `/waiting?${query}` : '/waiting';
}

import { changeSource } from '@/server/commands/change-source';
import { contactSource } from '@/server/commands/contact-source';
import { makeSource } from '@/server/commands/make-source';
import { view } from '@/server/gate';
import { sourcesScreen } from '@/server/queries/source-screens';
import { type Hand, value } from './builders';
import type { People } from './sample-people';

async function sourceIn(name: string, by: Hand): Promise<string> {
  const { rows } = value(await view(sourcesScreen, { q: name }, by.caller));
  const [found] = rows;
  if (!found) throw new Error(`the sample names no source ${name}`);
  return found.id;
}

/** Whom the sample desk spoke to, and on what terms; a wire that others may be found to repeat. */
export async function talkToSources({ checker, second, reporter }: People, at: () => Date): Promise<void> {
  const librarian = await sourceIn('Petra Hall', second);
  const reach = 'At the library’s desk, weekdays until 18:00 (sample)';
  await second.do(
    changeSource,
    { source: librarian, revision: 1, reach, note: 'Librarian since 2009. (Sample)' },
    at(),
  );
  const spoken = at();
  const said = 'She confirms the quotation word for word. (Sample contact)';
  await second.do(contactSource, { source: librarian, at: spoken.toISOString(), how: 'phone', said }, spoken);
  const lists = await sourceIn('Important Stories', checker);
  const asked = at();
  const answer = 'Asked how the two lists were obtained. No answer yet. (Sample contact)';
  await reporter.do(contactSource, { source: lists, at: asked.toISOString(), how: 'e-mail', said: answer }, asked);
  await checker.do(makeSource, { name: 'Harbour Wire (sample)', kind: 'body' }, at());
}

import { decideSourceChange, type SourceChange, sourceChangeInput } from '@/domain/source';
import { decideSourceKnowledge, sourceKnowledgeInput } from '@/domain/source-identity';
import { sourcePresent } from '../queries/source-view';
import { raiseClaims, saveSource, sourceAt, sourceFor, storiesOn } from '../source-records';
import { isHiddenFrom, otherOfName } from '../sources';
import { deskCommand, type Running } from './command';

/** The stories that a change of a source bears on: an entry in each chain. */
export const onStories = ({ effects }: Pick<SourceChange, 'effects'>) =>
  effects.map(({ story, events, claims }) => ({ story, events, touched: [...new Set(claims)] }));

export async function saveSourceChange(running: Running<null>, change: SourceChange) {
  await raiseClaims(running.tx, change.effects);
  return saveSource(running, change.before, change.after);
}

/** What the desk says of a source: its name, what it is, its terms, how to reach it, and what it repeats. */
export const changeSource = deskCommand({
  name: 'change-source',
  action: 'source.write',
  scope: 'desk',
  input: sourceChangeInput,
  stories: (tx, { source }) => storiesOn(tx, [source]),
  load: async (running, input) => {
    const at = await sourceAt(running, input.source, {
      named: [input.source, ...(input.origin ? [input.origin] : [])],
    });
    if (at === null || at === 'again') return at;
    const { tx, actor } = running;
    const copies = [...at.sources].filter(([, one]) => one.origin === input.source).map(([id]) => id);
    const around = {
      taken: input.name === undefined ? null : await otherOfName(tx, actor, input.name, input.source),
      origin: input.origin ? await sourceFor(tx, actor, input.origin) : null,
      originHidden: input.origin ? await isHiddenFrom(tx, input.origin, [input.source]) : false,
      nameHidden: await isHiddenFrom(tx, input.source, copies),
      repeated: copies.length > 0,
    };
    return { at, around };
  },
  decide: ({ actor, given }, { at, around }, input) => decideSourceChange(actor, at, around, input, given),
  save: saveSourceChange,
  onStories,
  answer: (running, { after }) => sourcePresent(running, after.id),
  present: (running, { source }) => sourcePresent(running, source),
});

/** An editor knows who an anonymous source is, or takes that back. */
export const knowSource = deskCommand({
  name: 'know-source',
  action: 'source.know',
  scope: 'desk',
  input: sourceKnowledgeInput,
  stories: (tx, { source }) => storiesOn(tx, [source]),
  load: (running, { source }) => sourceAt(running, source),
  decide: ({ actor, given }, at, input) => decideSourceKnowledge(actor, at, input, given),
  save: saveSourceChange,
  onStories,
  answer: (running, { after }) => sourcePresent(running, after.id),
  present: (running, { source }) => sourcePresent(running, source),
});

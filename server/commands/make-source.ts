import { decideNewSource, newSourceInput } from '@/domain/source';
import { sourcePresent } from '../queries/source-view';
import { otherOfName } from '../sources';
import { deskCommand } from './command';

/** A source that no evidence names yet: a wire that others repeat, a person before they are quoted. */
export const makeSource = deskCommand({
  name: 'make-source',
  action: 'source.write',
  scope: 'desk',
  input: newSourceInput,
  load: async ({ tx, actor }, { name }) => ({ taken: await otherOfName(tx, actor, name, '') }),
  decide: ({ given }, { taken }, input) => decideNewSource(taken, input, given),
  save: async ({ tx, actor, given }, { id, name, kind, revision, salt, recordHash }) => {
    const made = { createdAt: new Date(given.now), createdBy: actor.id };
    await tx.source.create({ data: { id, name, kind, revision, salt, recordHash, ...made }, select: { id: true } });
    return 'saved';
  },
  answer: (running, { id }) => sourcePresent(running, id),
});

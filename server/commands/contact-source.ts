import { decideSourceContact, sourceContactInput } from '@/domain/source-contact';
import { sourcePresent } from '../queries/source-view';
import { sourceFor } from '../source-records';
import { deskCommand } from './command';

/** Somebody spoke to a source: when, how, and what was said. A correction is an entry of its own. */
export const contactSource = deskCommand({
  name: 'contact-source',
  action: 'source.write',
  scope: 'desk',
  input: sourceContactInput,
  load: async ({ tx, actor }, { source, by, corrects }) => {
    const found = await sourceFor(tx, actor, source);
    if (!found) return null;
    const corrected = corrects
      ? await tx.sourceContact.findFirst({ where: { id: corrects, sourceId: source }, select: { id: true } })
      : null;
    return {
      knowsPerson: by === undefined || (await tx.person.count({ where: { id: by } })) > 0,
      corrected: corrected && {
        isCorrected: (await tx.sourceContact.count({ where: { corrects: corrected.id } })) > 0,
      },
    };
  },
  decide: ({ actor, given }, around, input) => decideSourceContact(actor, around, input, given),
  save: async ({ tx, actor, given }, { source, at, ...contact }) => {
    const made = { createdAt: new Date(given.now), createdBy: actor.id };
    await tx.sourceContact.create({
      data: { ...contact, ...made, sourceId: source, at: new Date(at) },
      select: { id: true },
    });
    return 'saved';
  },
  answer: (running, { source }) => sourcePresent(running, source),
});

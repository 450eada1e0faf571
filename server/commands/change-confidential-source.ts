import {
  confidentialContactInput,
  confidentialSourceChangeInput,
  decideConfidentialContact,
  decideConfidentialSourceChange,
} from '@/domain/confidential-source';
import { saveSource } from '../sealing/confidential-source';
import { deskCommand } from './command';
import { openedSourceNow, sourceHere } from './confidential-source-now';

/** What is said of a confidential source from now on; what was said before is kept, sealed with it. */
export const changeConfidentialSource = deskCommand({
  name: 'change-confidential-source',
  action: 'source.seal',
  secret: true,
  scope: 'desk',
  input: confidentialSourceChangeInput,
  load: (running, input) => sourceHere(running, input.source),
  decide: ({ actor, given }, source, input) => decideConfidentialSourceChange(actor, source, input, given),
  save: ({ tx }, after, before) => saveSource(tx, after, before),
  sealed: (after) => after.id,
  answer: (running, after) => openedSourceNow(running, after.id),
});

/** Somebody spoke to a confidential source: when, how, and what was said. */
export const contactConfidentialSource = deskCommand({
  name: 'contact-confidential-source',
  action: 'source.seal',
  secret: true,
  scope: 'desk',
  input: confidentialContactInput,
  load: async (running, { source: which, by }) => {
    const source = await sourceHere(running, which);
    const knowsPerson = by === undefined || (await running.tx.person.count({ where: { id: by } })) > 0;
    return source && { source, knowsPerson };
  },
  decide: ({ actor, given }, around, input) => decideConfidentialContact(actor, around, input, given),
  save: ({ tx }, after, { source }) => saveSource(tx, after, source),
  sealed: (after) => after.id,
  answer: (running, after) => openedSourceNow(running, after.id),
});

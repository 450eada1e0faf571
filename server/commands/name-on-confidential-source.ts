import { confidentialSourceNamingInput, decideSourceNaming } from '@/domain/confidential-source';
import { sourceReaders } from '../sealing/confidential-source';
import { deskCommand } from './command';
import { openedSourceNow, sourceHere } from './confidential-source-now';

/** Who may see a confidential source. */
export const nameOnConfidentialSource = deskCommand({
  name: 'name-on-confidential-source',
  action: 'source.seal',
  secret: true,
  scope: 'desk',
  input: confidentialSourceNamingInput,
  load: async (running, input) => {
    const source = await sourceHere(running, input.source);
    return source && { source, known: await sourceReaders(running.tx) };
  },
  decide: ({ actor }, around, input) => decideSourceNaming(actor, around, input),
  save: async ({ tx }, people, { source }) => {
    await tx.namedOn.deleteMany({ where: { recordId: source.id, personId: { notIn: people } } });
    const fresh = people.filter((person) => !source.named.includes(person));
    await tx.namedOn.createMany({ data: fresh.map((personId) => ({ recordId: source.id, personId })) });
    return 'saved';
  },
  sealed: (_people, { source }) => source.id,
  answer: (running, _people, input) => openedSourceNow(running, input.source),
});

import { decideNaming, namingInput } from '@/domain/confidential-evidence';
import { nameableOn } from '../sealing/confidential';
import { namedOnSource } from '../sealing/confidential-source';
import { storyCommand } from './command';
import { claimsOf, confidentialHere, openedNow } from './confidential-now';

/** Who may see a piece of confidential evidence. */
export const nameOnConfidential = storyCommand({
  name: 'name-on-confidential',
  action: 'evidence.seal',
  secret: true,
  input: namingInput,
  scope: (input) => ({ confidential: input.confidential }),
  load: async (running, input) => {
    const evidence = await confidentialHere(running, input.confidential);
    if (!evidence) return null;
    const { confidentialSource } = evidence.content;
    const from = confidentialSource ? { named: await namedOnSource(running.tx, confidentialSource) } : null;
    return { evidence, from, known: await nameableOn(running.tx, running.story) };
  },
  decide: ({ actor }, { evidence, known, from }, input) => decideNaming(actor, evidence, known, input, from),
  save: async ({ tx }, people, { evidence }) => {
    await tx.namedOn.deleteMany({ where: { recordId: evidence.id, personId: { notIn: people } } });
    const already = evidence.named.map((one) => one.person);
    const fresh = people.filter((person) => !already.includes(person));
    await tx.namedOn.createMany({ data: fresh.map((personId) => ({ recordId: evidence.id, personId })) });
    return 'saved';
  },
  sealed: (_people, { evidence }) => evidence.id,
  touched: (_people, { evidence }) => claimsOf(evidence),
  answer: (running, _people, input) => openedNow(running, input.confidential),
});

import { z } from 'zod';
import { decideFileOpening, type KeptBytes } from '@/domain/confidential-evidence';
import { id } from '@/domain/text-input';
import { storyCommand } from './command';
import { confidentialHere } from './confidential-now';

/** Bytes of confidential evidence, and how they open: for the answer that sends them, and nowhere else. */
export type OpenedBytes = KeptBytes;

/** Reads bytes of confidential evidence: its file, a copy of its picture, a capture of its page. An act, as reading it is. */
export const openConfidentialFile = storyCommand({
  name: 'open-confidential-file',
  action: 'evidence.open',
  secret: true,
  input: z.object({ confidential: id, part: z.string().max(100).default('original') }),
  scope: (input) => ({ confidential: input.confidential }),
  load: async (running, input) => {
    const evidence = await confidentialHere(running, input.confidential);
    const bytes = evidence?.content.kept?.find((one) => one.part === input.part);
    return evidence && bytes ? { evidence, bytes } : null;
  },
  decide: (_running, { evidence }, { part }) => decideFileOpening(evidence, part),
  save: async () => 'saved',
  sealed: (_change, { evidence }) => evidence.id,
  answer: async (_running, _change, _input, _judged, { bytes }): Promise<OpenedBytes> => bytes,
});

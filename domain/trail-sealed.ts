import type { Json } from './canonical-json';

/** What is written into sealed entries alone: its true type stands inside of what is sealed. */
export interface SealedPayloads {
  /** Evidence was made confidential: what entries before this one said of it is sealed from then on. */
  'evidence.sealed': { evidence: string; claims: string[]; numbers: number[]; revision: number; source: string };
  /** Confidential evidence was read. */
  'evidence.opened': { evidence: string; revision: number; numbers: number[] };
  /** Bytes of it were read: `part` says which. */
  'evidence.file-opened': { evidence: string; revision: number; numbers: number[]; part: string };
  'evidence.named': { evidence: string; numbers: number[]; before: string[]; after: string[] };
  'evidence.vouched': { evidence: string; numbers: number[]; vouches: boolean };
  /** Privileged notes; of those that were read, their ids. */
  'privileged.written': { note: string; claim: string | null; number: number | null; text: string };
  'privileged.edited': {
    note: string;
    claim: string | null;
    number: number | null;
    revision: number;
    before: string;
    after: string;
  };
  'privileged.read': { claim: string | null; number: number | null; notes: string[] };
  /** Confidential sources, in the desk's chain. `said`: its name, kind and terms, how to reach it, and the note on it. */
  'confidential-source.made': { source: string; said: Json; named: string[] };
  'confidential-source.opened': { source: string; revision: number };
  'confidential-source.changed': { source: string; revision: number; before: Json; after: Json };
  'confidential-source.contacted': { source: string; contact: Json; corrects: string | null };
  'confidential-source.named': { source: string; before: string[]; after: string[] };
}

import type { ExportForm, OpenForm } from '../export';
import type { Progress, StoryView } from '../views';

/** The forms of an export, to stand after "as". */
export const EXPORT_AS: Record<ExportForm, string> = {
  bundle: 'a bundle that can be verified',
  'sealed-bundle': 'a sealed bundle, with the confidential evidence its maker may read',
  csv: 'a spreadsheet (CSV)',
  jsonld: 'web annotations (JSON-LD)',
  html: 'a report to print (HTML)',
};

/** The columns of the spreadsheet: a line is a claim. Times are UTC, so that they sort. */
export const CSV_COLUMNS = [
  'Claim',
  'Words in the text',
  'Statement',
  'Kind',
  'Risk',
  'State',
  'Clear',
  'Finding',
  'Checked by',
  'Checked at (UTC)',
  'Rationale',
  'What is missing',
  'Evidence',
  'Sources',
  'Queries',
  'Corrections',
  'Let stand by an editor',
  'Version',
  'Claim id',
] as const;

/** A finding that is not told to who is to check the claim unswayed. */
export const HIDDEN_FINDING = 'Checked; the finding is hidden until you have checked it too';

/** Words that stand nowhere in the text now. */
export const lostWords = (words: string): string => `${words} (lost)`;

/** How much stands in the way, at the head of a report on a text that nobody has signed. */
export function inTheWay(blockers: number): string {
  if (blockers === 0) return 'Nothing stands in the way: an editor may sign it.';
  const [things, stand] = blockers === 1 ? ['One thing', 'stands'] : [`${blockers} things`, 'stand'];
  return `${things} ${stand} in the way; each is said with its claim, or under “The story as a whole”.`;
}

/** "17 settled, 14 clear, of 27" */
export const progressTold = ({ claims, settled, clear }: Progress): string =>
  claims === 0 ? 'none yet' : `${settled} settled, ${clear} clear, of ${claims}`;

export const exportedBy = (name: string, at: string): string =>
  `exported by ${name}, ${at}. It holds what ${name} may see of the story. Notes are not in it, nor what is confidential or privileged; of confidential evidence, only that somebody vouches for it, where they do.`;

/** What a report says of the trail, and how its reader finds out whether it is true. */
export const verifyTold = {
  head: (size: number) =>
    size === 1
      ? 'The story’s trail had one entry when this report was made. Its hash is'
      : `The story’s trail had ${size.toLocaleString('en')} entries when this report was made. The hash of the last is`,
  /** Each export lengthens the trail: a bundle ends with an entry of its own, and holds this one before it. */
  entry: (size: number) =>
    `A bundle that is made later has it in line ${size.toLocaleString('en')} of its trail.ndjson.`,
  checkpoint: (size: number, at: string) =>
    `Its latest checkpoint, ${at}, says that the first ${size.toLocaleString('en')} ${size === 1 ? 'entry ends' : 'entries end'} in`,
  noCheckpoint: 'No checkpoint of it was signed yet: one is at each sign-off, and daily.',
  text: 'The text above has the hash that stands at the head of this report: SHA-256 over version.text in UTF-8 and Unicode normal form C.',
  how: 'A report can be forged like any paper. What can be verified is the bundle of this story: export it from Stet, run “npm run -s verify -- bundle.zip”, and compare what it prints with this report: the hash of the text of each version, text and claims of each sign-off, and of each checkpoint its entry, hash and key. docs/trail.md states the rule, so that anybody can write their own verifier.',
} as const;

export const NOTHING_LET_STAND = 'No editor let a blocker stand.';
export const NOTHING_BESIDE = 'Nothing stands in the way beside what is said with the claims.';
export const NOBODY_SIGNED = 'Nobody has signed this story off.';

/** On the screen: what each form is called, what it is for, and what is not in it. */
export const FORM_SHOWN: Record<OpenForm, { title: string; purpose: string; leavesOut: string }> = {
  bundle: {
    title: 'Bundle',
    purpose:
      'For proof: every version of the text, claims, evidence with its files and captures, findings, notes, sign-offs and the trail, in one signed zip. “npm run -s verify -- bundle.zip” holds it against the rule, without Stet’s database.',
    leavesOut: 'With all that you may read, and of what is confidential that there is something, and no word of it.',
  },
  html: {
    title: 'Report to print',
    purpose:
      'For a reader, a lawyer or the file: the text with its claims numbered, and what stands behind each. One page of HTML that needs nothing else; any browser opens and prints it.',
    leavesOut: 'Without notes, earlier versions and the files themselves.',
  },
  csv: {
    title: 'Spreadsheet',
    purpose:
      'For counting and sorting: a line for each claim, with finding, evidence and sources (CSV). Whatever a spreadsheet would run as a formula has an apostrophe before it.',
    leavesOut: 'Without the text around the claims, notes, and the files themselves.',
  },
  jsonld: {
    title: 'Web annotations',
    purpose:
      'For other programs: each claim as an annotation of the words it stands on, its evidence as bodies (W3C Web Annotation, JSON-LD). Positions count characters, as that standard does.',
    leavesOut: 'Without queries, corrections, overrides, notes, and the files themselves.',
  },
};

/** In which of these forms what is confidential leaves. */
export const CONFIDENTIAL_EXPORTED =
  'Confidential evidence is in the sealed bundle alone, privileged notes are in none of these. Where somebody vouches for confidential evidence, the line that says so is in all.';
export const EXPORTS_RECORDED = 'Each export is written into the story’s trail, with your name.';

/** What an export shows: the moment it is made, whatever was signed before. */
export function asOf({ version, signOff }: Pick<StoryView, 'version' | 'signOff'>): string {
  const now = `The story as it stands now: version ${version.number}`;
  if (!signOff) return `${now}, not signed off.`;
  return signOff.valid ? `${now}, signed off.` : `${now}. Its signature no longer holds.`;
}

import { type Attention, daysSince, type Figures } from '../figures';

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** "412 bytes", "3.4 GB": units of 1,000, as disks are sold. */
export function bytesSaid(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${UNITS[power]}`;
}

const SENTENCES: Record<Attention, (figures: Figures) => string> = {
  trail: () =>
    'The trail did not hold when it was last verified. Verify it again at the shell, which names the first entry that does not: npm run verify -- --database',
  checkpoints: () =>
    'Checkpoints cannot be sent outside, so nobody else could tell if the newest entries of the trail were cut off. Look at the file or the mail server that they go to.',
  disk: ({ disk }) =>
    `${bytesSaid(disk?.free ?? 0)} of ${bytesSaid(disk?.total ?? 0)} are free on the disk that holds the files. Make room, or move STET_DATA to a larger one.`,
  'damaged-files': ({ backup }) =>
    `${counted(backup?.damaged ?? 0, 'file was', 'files were')} damaged when the last backup was made. Fetch them from an earlier backup; the backup names them.`,
  'no-backup': () => 'There has been no backup of this desk. Make one at the shell: npm run backup -- FILE',
  'old-backup': ({ at, backup }) =>
    `The last backup is ${counted(daysSince(backup?.at ?? at, at), 'day')} old. Make one at the shell: npm run backup -- FILE`,
  jobs: () =>
    'Work has waited for more than ten minutes, and nobody takes it up. Is STET_CAPTURE off in every process, or is one stuck? The log tells.',
  versions: () =>
    'Processes of different versions run on this database. Start the older ones again with the newer Stet.',
  failures: ({ failures }) =>
    `${counted(
      failures.reduce((sum, { count }) => sum + count, 0),
      'thing',
    )} went wrong in the last 24 hours. The log says where: look for "failed".`,
  webhooks: ({ webhooks }) =>
    `${counted(webhooks.givenUp, 'delivery', 'deliveries')} to a webhook ${webhooks.givenUp === 1 ? 'was' : 'were'} given up in the last 24 hours. Look at the address, then send again.`,
  captures: ({ captures }) =>
    `${counted(captures.givenUp, 'link')} could not be captured in the last 24 hours and ${captures.givenUp === 1 ? 'is' : 'are'} not tried again. The evidence says why.`,
};

export const attentionSaid = (what: Attention, figures: Figures): string => SENTENCES[what](figures);

const JOBS: Record<string, string> = {
  capture: 'Captures of links',
  stamp: 'Trusted timestamps',
  webhook: 'Webhooks',
  'checkpoint-daily': 'Daily checkpoints',
  'checkpoint-file': 'Checkpoints to a file',
  'checkpoint-mail': 'Checkpoints by mail',
};

/** On which way checkpoints are sent outside. */
export const waySaid = (way: string): string => (way === 'mail' ? 'by mail' : `to a ${way}`);

/** What a kind of job is called; one that is not known here by its own name. */
export const jobSaid = (kind: string): string =>
  JOBS[kind] ?? `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;

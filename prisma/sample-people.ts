import { hand } from './builders';

export const SAMPLE_PASSWORD = 'stet-sample-desk';

/** One of each role, and a second checker. */
export async function samplePeople(at: () => Date) {
  const one = (role: Parameters<typeof hand>[0], name: string, mailbox: string) =>
    hand(role, { name, email: `${mailbox}@stet.example`, password: SAMPLE_PASSWORD, sample: true, at: at() });
  return {
    admin: await one('administrator', 'Mika Aalto', 'admin'),
    reporter: await one('reporter', 'Nora Lindgren', 'reporter'),
    checker: await one('checker', 'Tomas Reyes', 'checker'),
    second: await one('checker', 'Hanna Okoye', 'second'),
    editor: await one('editor', 'Ruth Amsel', 'editor'),
    legal: await one('legal', 'Elin Soler', 'legal'),
    auditor: await one('auditor', 'Jonas Weiss', 'auditor'),
  };
}
export type People = Awaited<ReturnType<typeof samplePeople>>;

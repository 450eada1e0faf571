import { type Action, linesOf, type Name } from '../permissions';

const NOUN: Partial<Record<Name, string>> = {
  anyone: 'everybody at the desk',
  system: 'Stet itself',
  reporter: 'reporters',
  checker: 'checkers',
  editor: 'editors',
  legal: 'legal readers',
  auditor: 'auditors',
  administrator: 'administrators',
  author: 'authors of the story',
  storyEditor: 'editors who are on the story',
  onStory: 'those on the story',
  openStory: 'everybody but administrators where the story is not restricted',
};

/** Who by the one line, apart from what all lines ask for. */
function lineSaid(line: readonly Name[]): string {
  const noun = NOUN[line.find((name) => name in NOUN) ?? 'anyone'] ?? '';
  return line.includes('authorsDecide') ? `${noun} where the desk lets them` : noun;
}

const listed = (all: readonly string[]) =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The lines by which people come to it; the program's own only where there are no others. */
function linesOfPeople(action: Action): readonly (readonly Name[])[] {
  const lines = linesOf(action);
  const people = lines.filter((line) => !line.includes('system'));
  return people.length > 0 ? people : lines;
}

/** Whether no token may, whoever it acts for. */
export const asksForPerson = (action: Action): boolean =>
  linesOfPeople(action).every((line) => line.includes('person'));

/** Who may do what the action names, in a sentence or two, from the table of permissions. */
export function whoMay(action: Action): string {
  const lines = linesOfPeople(action);
  const notAuthors = lines.every((line) => line.includes('notAuthor')) ? ' who are not authors of the story' : '';
  const said = `${capital(listed(lines.map(lineSaid)))}${notAuthors}.`;
  return asksForPerson(action) ? `${said} A person at the screen: no token may.` : said;
}

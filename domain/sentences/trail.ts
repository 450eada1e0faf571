import type { TrailPayloads, TrailType } from '../trail-event';
import type { Directory } from '../views';
import type { Finding, Kind, Part, Risk, Role } from '../vocabulary';
import { FINDING_WORDS, KIND_WORDS, PART_WORDS, ROLE_WORDS } from './words';

type Tell<T extends TrailType> = (told: TrailPayloads[T], name: (id: string | null) => string) => string;

const LONG = 160;
const cut = (text: string) => (text.length > LONG ? `${text.slice(0, LONG).trimEnd()} …` : text);
const said = (text: string) => `“${cut(text.replace(/\s+/gu, ' ').trim())}”`;
const numbers = (list: readonly number[]) => (list.length === 1 ? `claim ${list[0]}` : `claims ${list.join(', ')}`);

interface ClaimTold {
  statement: string;
  kind: Kind;
  risk: Risk;
  assignee: string | null;
  spans: { id: string; exact: string }[];
}

function changeOfClaim(before: ClaimTold, after: ClaimTold, name: (id: string | null) => string): string {
  const parts: string[] = [];
  if (before.statement !== after.statement) parts.push(`it states now: ${said(after.statement)}`);
  if (before.kind !== after.kind) parts.push(`its kind is ${KIND_WORDS[after.kind]?.toLowerCase() ?? after.kind} now`);
  if (before.risk !== after.risk) parts.push(`its risk is ${after.risk} now`);
  if (before.assignee !== after.assignee)
    parts.push(after.assignee ? `it was given to ${name(after.assignee)}` : 'it is nobody’s now');
  if (JSON.stringify(before.spans) !== JSON.stringify(after.spans)) {
    const places = after.spans.length;
    parts.push(`it stands in ${places === 1 ? 'one place' : `${places} places`} now`);
  }
  return parts.join('; ') || 'nothing of it is different';
}

const people = (list: readonly { person: string; as: string }[], name: (id: string | null) => string) =>
  list.length === 0
    ? 'nobody is on it'
    : list.map((one) => `${name(one.person)} (${PART_WORDS[one.as as Part]?.toLowerCase() ?? one.as})`).join(', ');

const role = (code: string) => ROLE_WORDS[code as Role]?.toLowerCase() ?? code;
const finding = (code: string) => FINDING_WORDS[code as Finding]?.toLowerCase() ?? code;
const source = (record: unknown) => (record as { source?: string } | null)?.source ?? 'a source';
const excerpt = (record: unknown) => (record as { excerpt?: string } | null)?.excerpt ?? '';

const SENTENCES: { [T in TrailType]: Tell<T> } = {
  'desk.opened': () => 'opened the desk',
  'person.added': (told) => `added ${told.name}, ${role(told.role)}`,
  'person.changed': (told) =>
    told.before.role === told.after.role
      ? `renamed ${told.before.name} to ${told.after.name}`
      : `made ${told.after.name} ${role(told.after.role)}, before that ${role(told.before.role)}`,
  'person.deactivated': (told, name) => `deactivated the account of ${name(told.person)}`,
  'person.reactivated': (told, name) => `reactivated the account of ${name(told.person)}`,
  'person.password-set': (told, name) => `set a new password for ${name(told.person)}`,
  'token.made': (told, name) => `made the token ${said(told.name)}, which acts as ${name(told.person)}`,
  'token.revoked': (told, name) => `revoked the token ${said(told.name)}, which acted as ${name(told.person)}`,
  'story.created': (told) =>
    `handed in ${said(told.headline)} as version ${told.version.number}, ${told.version.words} words`,
  'story.people-set': (told, name) =>
    `set who is on the story: ${people(told.after.people, name)}${told.after.restricted ? '; it is restricted' : ''}`,
  'story.planned': (told) =>
    told.before.dueAt === told.after.dueAt
      ? `named the story ${told.after.slug}`
      : told.after.dueAt
        ? `set when the story is due: ${told.after.dueAt}`
        : 'took away when the story is due',
  'claim.made': (told) => `marked claim ${told.number}: ${said(told.statement)}`,
  'claim.changed': (told, name) =>
    `changed claim ${told.number}: ${changeOfClaim(told.before as unknown as ClaimTold, told.after as unknown as ClaimTold, name)}`,
  'evidence.attached': (told) => `attached evidence from ${source(told.record)} to claim ${told.number}`,
  'evidence.corrected': (told) => {
    const where = `corrected the evidence from ${source(told.after)} on ${numbers(told.numbers)}`;
    return excerpt(told.before) === excerpt(told.after)
      ? where
      : `${where}: it said ${said(excerpt(told.before))}, it says ${said(excerpt(told.after))}`;
  },
  'check.recorded': (told) => {
    const why = told.rationale.trim() ? `: ${said(told.rationale)}` : '';
    const missing = told.missing.length > 0 ? '; not settled yet' : '';
    return `checked claim ${told.number}, ${finding(told.finding)}${why}${missing}`;
  },
  'note.written': (told) =>
    `wrote a note on ${told.number === null ? 'the story' : `claim ${told.number}`}: ${said(told.text)}`,
  'sign-off.given': (told) => `signed off version ${told.version}`,
  'sign-off.voided': (told) => `the signature on version ${told.version} is void: ${told.why}`,
  'sign-off.withdrawn': (told) => `withdrew the signature on version ${told.version}: ${said(told.reason)}`,
};

const isKnown = (type: string): type is TrailType => Object.hasOwn(SENTENCES, type);

/**
 * What an entry tells, to stand after the name of who acted. An entry of a type or form that this program does not know
 * (an older or newer one) is told by its type: a page of history never breaks on one line.
 */
export function trailSentence(type: string, payload: unknown, directory: Directory): string {
  const name = (id: string | null) => (id === null ? 'nobody' : (directory[id]?.name ?? 'somebody'));
  if (!isKnown(type)) return `recorded “${type}”, which this version of Stet cannot put into words`;
  try {
    return (SENTENCES[type] as (told: unknown, name: (id: string | null) => string) => string)(payload, name);
  } catch {
    return `recorded “${type}” in a form that this version of Stet cannot put into words`;
  }
}

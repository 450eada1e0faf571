import type { ExportForm } from '../export';
import { SEALED_TYPE } from '../trail-entry';
import type { TrailPayloads, TrailType } from '../trail-event';
import type { Directory } from '../views';
import type { Finding, Kind, Part, QueryOutcome, Risk, Role } from '../vocabulary';
import { faultWords } from './captures';
import { claimNumbers } from './claim-numbers';
import { discreetSentence } from './discreet-trail';
import { EXPORT_AS } from './exports';
import { quoted } from './quoted';
import { rulesTold } from './rules-told';
import { SEALED_SENTENCES } from './sealed-trail';
import { shortKey } from './signing-keys';
import { listed, sourceChange, sourceField } from './source-trail';
import { stampFaultWords, stampMoment } from './stamps';
import { versionOnClaim } from './version';
import { WEBHOOK_SENTENCES } from './webhooks';
import { FINDING_WORDS, KIND_WORDS, PART_WORDS, QUERY_OUTCOME_WORDS, ROLE_WORDS } from './words';

interface ClaimTold {
  statement: string;
  kind: Kind;
  risk: Risk;
  assignee: string | null;
  spans: { id: string; exact: string }[];
}

type Committed = TrailPayloads['version.committed'];
type Name = (id: string | null) => string;
type Tell<T extends TrailType> = (told: TrailPayloads[T], name: Name) => string;

function placesTold(spans: ClaimTold['spans']): string {
  const words = spans.map((span) => quoted(span.exact));
  return spans.length > 3 ? `in ${spans.length} places` : `on ${words.join(' and ')}`;
}

function changeOfClaim(before: ClaimTold, after: ClaimTold, name: Name): string {
  const parts: string[] = [];
  if (before.statement !== after.statement) parts.push(`it now states ${quoted(after.statement)}`);
  if (before.kind !== after.kind) parts.push(`its kind is now ${KIND_WORDS[after.kind]?.toLowerCase() ?? after.kind}`);
  if (before.risk !== after.risk) parts.push(`its risk is now ${after.risk}`);
  if (before.assignee !== after.assignee)
    parts.push(after.assignee ? `it was given to ${name(after.assignee)}` : 'it is now nobody’s');
  if (JSON.stringify(before.spans) !== JSON.stringify(after.spans))
    parts.push(`it now stands ${placesTold(after.spans)}`);
  return parts.join('; ') || 'nothing of it is different';
}

const people = (list: readonly { person: string; as: string }[], name: Name) =>
  list.length === 0
    ? 'nobody is on it'
    : list.map((one) => `${name(one.person)} (${PART_WORDS[one.as as Part]?.toLowerCase() ?? one.as})`).join(', ');

/** "2026-03-02 18:00 UTC": a record is read in many places, for years. */
const moment = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
const role = (code: string) => ROLE_WORDS[code as Role]?.toLowerCase() ?? code;
const finding = (code: string) => FINDING_WORDS[code as Finding]?.toLowerCase() ?? code;
const source = (record: unknown) => (record as { source?: string } | null)?.source ?? 'a source';
const excerpt = (record: unknown) => (record as { excerpt?: string } | null)?.excerpt ?? '';

/** A correction without a replacement takes the words out. */
const replaced = ({ words, replacement }: { words: string; replacement: string | null }) =>
  replacement ? `${quoted(replacement)} for ${quoted(words)}` : `${quoted(words)} taken out`;

const shortHash = (hash: string) => `${hash.slice(0, 12)}…`;

/** What became of the excerpt that was looked for in a captured page. */
const foundIn = (excerpt: string | null) =>
  excerpt === null
    ? ''
    : `; its excerpt was ${{ exact: '', near: 'nearly ', absent: 'not ' }[excerpt] ?? ''}found in it`;

const placeOf = (told: { number: number | null }) => (told.number === null ? 'the story' : `claim ${told.number}`);

const SENTENCES: { [T in TrailType]: Tell<T> } = {
  'desk.opened': () => 'opened the desk',
  'desk.changed': ({ before, after }) => {
    const parts: string[] = [];
    if (before.blindSecondCheck !== after.blindSecondCheck)
      parts.push(
        after.blindSecondCheck
          ? 'set second checks blind: the first finding is hidden until the second is given'
          : 'set second checks open: the first finding is shown beforehand',
      );
    if ((before.authorsDecide ?? false) !== (after.authorsDecide ?? false))
      parts.push(after.authorsDecide ? 'let authors decide corrections too' : 'left corrections to editors alone');
    return parts.join(' and ');
  },
  'rules.changed': rulesTold,
  'key.rotated': (told) => `sealed what is confidential with another key, ${told.after} in place of ${told.before}`,
  'signing-key.taken': ({ key, before }) =>
    before === null
      ? `signs the trail with the key ${shortKey(key)}`
      : `signs the trail with the key ${shortKey(key)} from here on, in place of ${shortKey(before)}`,
  'person.added': (told) => `added ${told.name}, ${role(told.role)}`,
  'person.changed': ({ before, after }) => {
    const parts: string[] = [];
    if (before.name !== after.name) parts.push(`renamed ${before.name} to ${after.name}`);
    if (before.role !== after.role)
      parts.push(`changed the role of ${after.name} from ${role(before.role)} to ${role(after.role)}`);
    return parts.join(' and ');
  },
  'person.deactivated': (told, name) => `deactivated the account of ${name(told.person)}`,
  'person.reactivated': (told, name) => `reactivated the account of ${name(told.person)}`,
  'person.password-set': (told, name) => `set a new password for ${name(told.person)}`,
  'token.made': (told, name) => `made the token ${quoted(told.name)}, which acts as ${name(told.person)}`,
  'token.revoked': (told, name) => `revoked the token ${quoted(told.name)}, which acted as ${name(told.person)}`,
  'story.created': (told) =>
    `handed in ${quoted(told.headline)} as version ${told.version.number}, ${told.version.words} words`,
  'story.people-set': ({ before, after }, name) => {
    const opened = before.restricted ? '; it is open to the desk again' : '';
    return `set who is on the story: ${people(after.people, name)}${after.restricted ? '; it is restricted' : opened}`;
  },
  'story.exported': ({ form, version }) => `exported version ${version} as ${EXPORT_AS[form as ExportForm] ?? form}`,
  'story.planned': ({ before, after }) => {
    const parts: string[] = [];
    if (before.slug !== after.slug) parts.push(`named the story ${after.slug}`);
    if (before.dueAt !== after.dueAt)
      parts.push(after.dueAt ? `set the story due ${moment(after.dueAt)}` : 'took away when the story is due');
    return parts.join(' and ') || 'left the plan of the story as it was';
  },
  'version.committed': ({ number, summary, passages, numbers }) => {
    const touched = numbers.length > 0 ? `; it touched ${claimNumbers(numbers)}` : '; no claim was touched';
    const what = passages === 1 ? 'one passage changed' : `${passages} passages changed`;
    return `committed version ${number}, ${what}${touched}${summary.trim() ? `: ${quoted(summary)}` : ''}`;
  },
  'context.ticked': (told) =>
    `read the changed sentence around claim ${told.number}, and it stands: ${quoted(told.after)}`,
  'span.reattached': (told) => `re-attached claim ${told.number} to ${quoted(told.exact)}`,
  'span.cut': (told) =>
    `closed a place of claim ${told.number} as cut, ${quoted(told.exact)}${told.reason.trim() ? `: ${quoted(told.reason)}` : ''}`,
  'claim.reopened': (told) =>
    `reopened claim ${told.number}${told.reason.trim() ? `: ${quoted(told.reason)}` : ''}; it is to be checked anew`,
  'query.asked': (told, name) =>
    `put query ${told.queryNumber} on claim ${told.number} to ${name(told.to)}: ${quoted(told.question)}`,
  'query.answered': (told) => `answered query ${told.queryNumber} on claim ${told.number}: ${quoted(told.text)}`,
  'query.redirected': ({ queryNumber, number, before, after }, name) => {
    const parts: string[] = [];
    if (before.to !== after.to) parts.push(`put to ${name(after.to)} instead of ${name(before.to)}`);
    if (before.due !== after.due) parts.push(after.due ? `due ${moment(after.due)}` : 'no longer due at a set time');
    return `changed query ${queryNumber} on claim ${number}: ${parts.join(', ')}`;
  },
  'query.closed': (told) =>
    `closed query ${told.queryNumber} on claim ${told.number}, ${QUERY_OUTCOME_WORDS[told.outcome as QueryOutcome]?.toLowerCase() ?? told.outcome}${told.reason.trim() ? `: ${quoted(told.reason)}` : ''}`,
  'correction.proposed': (told) =>
    `proposed a correction of claim ${told.number}: ${replaced(told)}, because ${quoted(told.reason)}`,
  'correction.decided': ({ number, decision, words, replacement, proposed, reason }) => {
    const why = reason.trim() ? `: ${quoted(reason)}` : '';
    if (decision !== 'accepted') return `${decision} a correction of claim ${number}, ${quoted(words)} stays${why}`;
    const made = replaced({ words, replacement });
    if (proposed === undefined) return `accepted a correction of claim ${number}: ${made}${why}`;
    const was = proposed === '' ? 'taking them out' : quoted(proposed);
    return `amended a correction of claim ${number} and accepted it: ${made}, where ${was} was proposed${why}`;
  },
  'claim.made': (told) => `marked claim ${told.number}: ${quoted(told.statement)}`,
  'claim.changed': (told, name) =>
    `changed claim ${told.number}: ${changeOfClaim(told.before as unknown as ClaimTold, told.after as unknown as ClaimTold, name)}`,
  'claim.split': (told) =>
    `split claim ${told.number}: ${claimNumbers(told.parts)} came from it, and no check was carried over`,
  'claim.merged': (told) => `merged claim ${told.merged.number} into claim ${told.number}`,
  'claim.removed': (told) =>
    told.mergedInto
      ? `removed claim ${told.number}, ${quoted(told.statement)}: ${told.reason}`
      : `removed claim ${told.number}, ${quoted(told.statement)}: ${quoted(told.reason)}`,
  'evidence.used': (told) => `attached the evidence from ${told.source} to claim ${told.number} too`,
  'evidence.detached': (told) =>
    `took the evidence from ${told.source} off claim ${told.number}${told.reason.trim() ? `: ${quoted(told.reason)}` : ''}`,
  'evidence.attached': (told) =>
    `attached ${told.copiedFrom ? 'a copy of ' : ''}evidence from ${source(told.record)} to claim ${told.number}`,
  'evidence.source-changed': ({ numbers, before, after }) =>
    `changed a source${numbers.length > 0 ? ` of ${claimNumbers(numbers)}` : ''}: ${sourceChange(before, after)}`,
  'source.made': () => 'made a source',
  'source.changed': (told) => `changed a source: ${listed(told.fields.map(sourceField))}`,
  'source.known': (told) =>
    told.known ? 'knows who an anonymous source is' : 'no longer says that they know who an anonymous source is',
  'source.merged': () => 'found two sources to be the same and merged them',
  'source.contacted': (told) =>
    told.corrects === null ? 'wrote down a contact with a source' : 'corrected a contact with a source',
  'evidence.corrected': (told) => {
    const where = `corrected the evidence from ${source(told.after)} on ${claimNumbers(told.numbers)}`;
    return excerpt(told.before) === excerpt(told.after)
      ? where
      : `${where}: it said ${quoted(excerpt(told.before))}, it now says ${quoted(excerpt(told.after))}`;
  },
  'capture.asked': (told) =>
    `asked for capture ${told.captureNumber} of the page that the evidence from ${told.source} leads to`,
  'capture.made': (told) =>
    `captured the page that the evidence from ${told.source} leads to, SHA-256 ${shortHash(told.sha256)}${foundIn(told.excerpt)}`,
  'capture.failed': (told) =>
    `could not capture the page that the evidence from ${told.source} leads to: ${faultWords(told.fault)} ${told.nextTryAt ? `Next try ${moment(told.nextTryAt)}` : 'It is not tried again'}`,
  'stamp.given': (told) =>
    `had capture ${told.captureNumber} of the page that the evidence from ${told.source} leads to stamped by ${told.by} at ${stampMoment(told.at)}`,
  'stamp.failed': (told) =>
    `got no stamp for capture ${told.captureNumber} of the page that the evidence from ${told.source} leads to: ${stampFaultWords(told.fault)} ${told.nextTryAt ? `Next try ${moment(told.nextTryAt)}` : 'It is not asked again'}`,
  ...SEALED_SENTENCES,
  ...WEBHOOK_SENTENCES,
  'check.recorded': (told) => {
    const change = told.wording.trim() ? `, to read ${quoted(told.wording)}` : '';
    const why = told.rationale.trim() ? `: ${quoted(told.rationale)}` : '';
    const missing = told.missing.length > 0 ? '; not settled yet' : '';
    return `checked claim ${told.number}, ${finding(told.finding)}${change}${why}${missing}`;
  },
  'ruling.given': (told) => {
    const change = told.wording.trim() ? `, to read ${quoted(told.wording)}` : '';
    return `ruled on claim ${told.number}, ${finding(told.finding)}${change}: ${quoted(told.reason)}`;
  },
  'note.edited': (told) =>
    `edited a note on ${placeOf(told)}: it said ${quoted(told.before)}, it now says ${quoted(told.after)}`,
  'thread.resolved': (told) => `resolved a thread on ${placeOf(told)}: ${quoted(told.reason)}`,
  'thread.reopened': (told) => `opened a resolved thread on ${placeOf(told)} again`,
  'override.given': (told) => `let a blocker stand: ${quoted(told.blocker)} Because: ${quoted(told.reason)}`,
  'override.withdrawn': (told) => `took back an override on ${placeOf(told)}: ${quoted(told.reason)}`,
  'note.written': (told) =>
    told.thread === undefined || told.thread === told.note
      ? `wrote a note on ${placeOf(told)}: ${quoted(told.text)}`
      : `answered a note on ${placeOf(told)}: ${quoted(told.text)}`,
  'sign-off.given': (told) => `signed off version ${told.version}`,
  'sign-off.voided': (told) => `voided the signature on version ${told.version}. ${told.why}`,
  'clearance.asked': (told) => {
    if (told.cleared) return `asked whether a text may be published: it is version ${told.version}, as it was signed`;
    const differs = told.differences === 1 ? 'one difference' : `${told.differences} differences`;
    const compared = told.version === null ? 'nothing was signed' : `${differs} from version ${told.version}`;
    return `asked whether a text may be published: not cleared (${compared})`;
  },
  'sign-off.withdrawn': (told) => `withdrew the signature on version ${told.version}: ${quoted(told.reason)}`,
};

/** Where a token acted for a person, the payload names it; an entry about a token holds its id under the same name. */
function byToken(type: TrailType, payload: unknown): string {
  const { token } = payload as { token?: unknown };
  return typeof token === 'string' && !type.startsWith('token.') ? ` (by the token ${quoted(token)})` : '';
}

const isKnown = (type: string): type is TrailType => Object.hasOwn(SENTENCES, type);

const OPTIONAL: readonly (string | symbol)[] = ['thread', 'authorsDecide', 'stories', 'proposed', 'copiedFrom'];

/** A payload from which a sentence takes nothing that is not there, so that none ever says “undefined”. */
const strict = (payload: unknown) =>
  new Proxy(payload as object, {
    get(held, field) {
      if (!(field in held) && !OPTIONAL.includes(field)) throw new Error(`no ${String(field)}`);
      return Reflect.get(held, field) as unknown;
    },
  });

const numberIn = (payload: unknown) => (payload as { number?: unknown }).number;

/**
 * What an entry tells, to stand after the name of who acted. An entry of a type or form that this program does not know
 * (an older or newer one) is told by its type: a page of history never breaks on one line. `hidden`: a check whose finding
 * the reader may not see before they give theirs. `claim`: the one whose own trail it is told in. `discreet`: a sealed one,
 * of which only what was done is told.
 */
export function trailSentence(
  type: string,
  payload: unknown,
  directory: Directory,
  { hidden = false, claim, discreet = false }: { hidden?: boolean; claim?: string; discreet?: boolean } = {},
): string {
  const name: Name = (id) => (id === null ? 'nobody' : (directory[id]?.name ?? 'somebody'));
  if (hidden) return `checked claim ${numberIn(payload)}; hidden until you give yours`;
  if (type === SEALED_TYPE && payload === null)
    return 'did something confidential; only those named on it can read what';
  if (payload === null || payload === undefined) return `recorded “${type}”; what it says is withheld`;
  if (!isKnown(type)) return `recorded “${type}”, which this version of Stet cannot put into words`;
  try {
    const discreetly = discreet ? discreetSentence(type, strict(payload)) : null;
    if (discreetly !== null) return discreetly;
    const tell = SENTENCES[type] as (told: unknown, name: Name) => string;
    const ofVersion = type === 'version.committed' && claim !== undefined;
    const told = ofVersion ? versionOnClaim(strict(payload) as Committed, claim) : tell(strict(payload), name);
    return `${told}${byToken(type, payload)}`;
  } catch {
    return `recorded “${type}” in a form that this version of Stet cannot put into words`;
  }
}

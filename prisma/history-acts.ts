import { PRESET_RULES } from '@/domain/house-rule-presets';
import { ok } from '@/domain/refusal';
import type { ClaimRow } from '@/domain/views';
import type { SignOffScreen } from '@/domain/views-sign-off';
import { PRESETS } from '@/domain/vocabulary';
import { acceptCorrections } from '@/server/commands/accept-corrections';
import { answerQuery } from '@/server/commands/answer-query';
import { askCapture } from '@/server/commands/ask-capture';
import { askQuery } from '@/server/commands/ask-query';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { changeClaim } from '@/server/commands/change-claim';
import { changeHouseRules } from '@/server/commands/change-house-rules';
import { closeQuery } from '@/server/commands/close-query';
import { commitVersion } from '@/server/commands/commit-version';
import { correctEvidence } from '@/server/commands/correct-evidence';
import { cutSpan } from '@/server/commands/cut-span';
import { decideCorrection } from '@/server/commands/decide-correction';
import { giveRuling } from '@/server/commands/give-ruling';
import { makeClaim } from '@/server/commands/make-claim';
import { mergeClaims } from '@/server/commands/merge-claims';
import { giveOverride, withdrawOverride } from '@/server/commands/overrides';
import { proposeCorrection } from '@/server/commands/propose-correction';
import { reattachSpan } from '@/server/commands/reattach-span';
import { recordCheck } from '@/server/commands/record-check';
import { redirectQuery } from '@/server/commands/redirect-query';
import { removeClaim } from '@/server/commands/remove-claim';
import { reopenClaim } from '@/server/commands/reopen-claim';
import { sealEvidence } from '@/server/commands/seal-evidence';
import { signOffStory } from '@/server/commands/sign-off-story';
import { splitClaim } from '@/server/commands/split-claim';
import { tickContext } from '@/server/commands/tick-context';
import { withdrawCorrection } from '@/server/commands/withdraw-correction';
import { withdrawSignOff } from '@/server/commands/withdraw-sign-off';
import { writeClaimNote } from '@/server/commands/write-note';
import { sha256 } from '@/server/given';
import { BODY } from './builders-story';
import { type Act, act, type Seen } from './history-act';
import { IN_CONFIDENCE } from './history-confidential-acts';
import { ON_SOURCES } from './history-source-acts';

/** The signature without its password, which is asked for before the transaction and takes as long as all the rest. */
const sign = { ...signOffStory, prepare: undefined };

/** What the scan holds. */
export const SCAN = 'a scan.';

/** A file, always the same one, as it was taken in; its bytes are kept before the transaction, and no decision reads them. */
const attachFile = {
  ...attachEvidence,
  prepare: async () => {
    const file = { name: 'scan.pdf', type: 'application/pdf', size: 7, sha256: sha256(SCAN) };
    return ok({ upload: 'none', ...file, workingSha256: null, thumbnailSha256: null });
  },
};

const check = (claim: ClaimRow, finding: string) =>
  act(recordCheck, { claim: claim.id, revision: claim.revision, finding, rationale: 'So.' });

/** A place that something is asked about, and its claim as a write names it; null where there is none. */
function asked({ claims }: Seen, number: number, is: (span: ClaimRow['spans'][number]) => boolean) {
  const places = claims.flatMap(({ id, revision, spans }) =>
    spans.filter(is).map((span) => ({ claim: id, revision, span: span.id })),
  );
  return places[number % Math.max(1, places.length)] ?? null;
}

/** A query that is not closed, as a write names it; null where there is none. */
function queryOf({ queries }: Seen, number: number): { query: string; revision: number } | null {
  const open = queries.filter((one) => one.state !== 'closed');
  const found = open[number % Math.max(1, open.length)];
  return found ? { query: found.id, revision: found.revision } : null;
}

const isLost = (span: ClaimRow['spans'][number]) => span.state === 'lost';

/** Where the word of this number begins. */
const wordAt = ({ story }: SignOffScreen, number: number) =>
  story.version.text.split(' ').slice(0, number).join(' ').length + Number(number > 0);

/** What becomes of the body in the next version; `n` makes words differ. */
const EDITS: ((paragraphs: readonly string[], n: number) => string[])[] = [
  (body, n) => [`On day ${n} it was so.`, ...body],
  (body) => body.slice(1),
  (body) => [...body].reverse(),
  (body, n) => body.map((one) => one.replace(/\d[\d,]*/, String(1900 + n))),
  (body) => body.map((one) => one.replace(/, said .*|said$/, '.')),
  (body) => [body.join(' ')],
  () => BODY.split('\n\n'),
  (_, n) => [`Nothing of it is left, and these are ${n} other words altogether.`],
];

function commit({ story, screen }: Seen, number: number): Act {
  const { headline, hash } = screen.story.version;
  const body = screen.blocks.filter((block) => block.kind !== 'headline').map((block) => block.text);
  const edited = (EDITS[number % EDITS.length] ?? (() => body))(body, number);
  const head =
    number % 3 === 0 ? headline.replace(/eleven|ten/, (word) => (word === 'ten' ? 'eleven' : 'ten')) : headline;
  const text = { headline: head, format: 'text', body: edited.join('\n\n') };
  return act(commitVersion, { story, baseHash: hash, ...text, summary: `Edit ${number}` });
}

/** What a person can do to a claim; `number` makes words differ. */
const ON_CLAIM: Record<string, (claim: ClaimRow, number: number, seen: Seen) => Act> = {
  confirm: (claim) => check(claim, 'confirmed'),
  'find wrong': (claim) => check(claim, 'wrong'),
  rule: ({ id, revision }) => act(giveRuling, { claim: id, revision, finding: 'confirmed', reason: 'So.' }),
  restate: ({ id, revision }, number) => act(changeClaim, { claim: id, revision, statement: `Statement ${number}` }),
  'raise the risk': ({ id, revision }) => act(changeClaim, { claim: id, revision, risk: 'high' }),
  assign: ({ id, revision }, number, seen) =>
    act(changeClaim, { claim: id, revision, assignee: number % 2 ? null : seen.screen.me }),
  attach: ({ id }, number, { story }) =>
    act(attachEvidence, {
      claim: id,
      type: 'link',
      source: `${['Register', 'Gazette', 'Reuters'][number % 3]} ${story}`,
      tier: 'primary',
      stance: 'supports',
      url: 'https://example.org',
    }),
  'attach a file': ({ id }, number) =>
    act(attachFile, { claim: id, type: 'file', source: `Scan ${number % 3}`, tier: 'secondary', stance: 'supports' }),
  correct: ({ id }, number, { evidence }) => {
    const serving = evidence.find((one) => one.claims.includes(id));
    return act(correctEvidence, { evidence: serving?.id ?? 'none', excerpt: `It said ${number}.` });
  },
  seal: ({ id }, _number, { evidence, reader }) => {
    const serving = evidence.find((one) => one.claims.includes(id));
    return act(sealEvidence, { evidence: serving?.id ?? 'none', revision: serving?.revision ?? 1, people: [reader] });
  },
  ...IN_CONFIDENCE,
  remove: ({ id, revision }) => act(removeClaim, { claim: id, revision, reason: 'By mistake.' }),
  split: ({ id, revision, spans }) => {
    const [span] = spans;
    const parts = [
      { spans: [{ exact: span?.exact, start: span?.start }] },
      { spans: [{ exact: span?.exact.slice(0, 3), start: span?.start }] },
    ];
    return act(splitClaim, { claim: id, revision, parts });
  },
  merge: ({ id, revision }, number, { claims }) => {
    const other = claims[number % claims.length] as ClaimRow;
    return act(mergeClaims, { claim: id, revision, other: { claim: other.id, revision: other.revision } });
  },
  propose: ({ id, revision, spans }, number) =>
    act(proposeCorrection, {
      claim: id,
      revision,
      span: spans.find((span) => !isLost(span))?.id ?? 'none',
      replacement: number % 4 === 3 ? '' : `${number} weeks`,
      reason: 'So.',
    }),
  ask: ({ id, revision }, number, { screen }) => {
    const author = screen.story.people.find((one) => one.as === 'author')?.person;
    return act(askQuery, { claim: id, revision, to: author, question: `Question ${number}?` });
  },
  reopen: ({ id, revision }) => act(reopenClaim, { claim: id, revision, reason: 'So.' }),
  note: ({ id }, number) => act(writeClaimNote, { claim: id, text: `Note ${number}` }),
};

/** The correction of this number, as a write names it; none where there is none. */
const correctionAt = ({ corrections }: Seen, number: number) => {
  const { id, revision } = corrections[number % Math.max(1, corrections.length)] ?? { id: 'none', revision: 1 };
  return { correction: id, revision };
};

/** What a version that several corrections made says of itself. */
export const TOGETHER = 'Together';

const ON_STORY: Record<string, (seen: Seen, number: number) => Act | null> = {
  tick: (seen, number) => {
    const place = asked(seen, number, (span) => span.contextChanged);
    return place && act(tickContext, place);
  },
  're-attach': (seen, number) => {
    const place = asked(seen, number, isLost);
    const exact = seen.screen.story.version.text
      .split(' ')
      .slice(number, number + 2)
      .join(' ');
    return place && act(reattachSpan, { ...place, exact, start: wordAt(seen.screen, number) });
  },
  'cut off': (seen, number) => {
    const place = asked(seen, number, isLost);
    return place && act(cutSpan, { ...place, reason: 'So.' });
  },
  answer: (seen, number) => {
    const query = queryOf(seen, number);
    return query && { ...act(answerQuery, { ...query, text: `Answer ${number}.` }), by: 'author' };
  },
  close: (seen, number) => {
    const query = queryOf(seen, number);
    const outcome = (['fixed', 'stet', 'cut', 'accepted-on-author'] as const)[number % 4];
    return query && act(closeQuery, { ...query, outcome, reason: 'So.' });
  },
  'set a date': (seen, number) => {
    const query = queryOf(seen, number);
    return query && act(redirectQuery, { ...query, due: `2126-01-0${(number % 9) + 1}T12:00:00Z` });
  },
  sign: ({ story, screen }) =>
    act(sign, { story, password: '', version: screen.story.version.number, claimsDigest: screen.claimsDigest }),
  withdraw: ({ story }) => act(withdrawSignOff, { story, reason: 'Read again.' }),
  override: ({ story, blockers }) =>
    act(giveOverride, { story, blockers: blockers.flatMap((one) => (one.overridden ? [] : one.key)), reason: 'So.' }),
  'take back': ({ blockers }) =>
    act(withdrawOverride, { override: blockers.find((one) => one.override)?.override?.id ?? 'none', reason: 'So.' }),
  commit,
  accept: (seen, number) => act(decideCorrection, { ...correctionAt(seen, number), accept: true }),
  decline: (seen, number) => act(decideCorrection, { ...correctionAt(seen, number), accept: false, reason: 'So.' }),
  'accept together': (seen, number) =>
    act(acceptCorrections, {
      story: seen.story,
      base: seen.screen.story.version.number,
      decisions: [correctionAt(seen, number), ...(seen.corrections.length > 1 ? [correctionAt(seen, number + 1)] : [])],
      summary: TOGETHER,
    }),
  'capture again': ({ evidence }, number) => {
    const { id } = evidence[number % Math.max(1, evidence.length)] ?? { id: 'none' };
    return act(askCapture, { evidence: id });
  },
  'take a correction back': (seen, number) => act(withdrawCorrection, correctionAt(seen, number)),
  'change the rules': ({ rulesVersion: version }, number) => {
    const rules = PRESET_RULES[PRESETS[number % PRESETS.length] ?? 'ksj'];
    return { ...act(changeHouseRules, { version, rules }), by: 'administrator' };
  },
  ...ON_SOURCES,
  mark: ({ story }, number) =>
    act(makeClaim, { story, spans: [{ exact: 'bridge' }, ...(number % 2 ? [] : [{ exact: 'Ines Maroto' }])] }),
};

/** What comes after a new text. */
export const TEXT_ACTS = ['commit', 'tick', 're-attach', 'cut off', 'confirm'];

/** What comes after a correction was proposed. */
export const CORRECTION_ACTS = ['propose', 'accept', 'accept together', 'decline', 'take a correction back'];

/** Everything that somebody may do in a history. */
export const ACTS = [...Object.keys(ON_CLAIM), ...Object.keys(ON_STORY)];
/** What somebody does of this name, to the claim at this place of the list; null where there is none to do it to. */
export function actOf({ name, at }: { name: string; at: number }, seen: Seen): Act | null {
  const claim = seen.claims[at % Math.max(1, seen.claims.length)];
  const onStory = ON_STORY[name];
  if (onStory) return onStory(seen, at);
  return claim ? (ON_CLAIM[name]?.(claim, at, seen) ?? null) : null;
}

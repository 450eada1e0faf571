import type { Json } from './canonical-json';
import type { Refused } from './refusal';
import type { SourceFacts } from './source-facts';
import type { CapturePayloads } from './trail-event-captures';
import type { SealedPayloads } from './trail-sealed';
import type { SignOffPayloads } from './trail-sign-offs';
import type { SourcePayloads } from './trail-sources';
import type { WebhookPayloads } from './trail-webhooks';

/**
 * What can be written into the trail, past tense, with what its payload holds. People are ids; a sentence for each type is
 * in sentences/trail.ts. Entries are never migrated: a type or field, once written, keeps its meaning for good.
 */
export interface TrailPayloads
  extends SourcePayloads,
    CapturePayloads,
    SealedPayloads,
    SignOffPayloads,
    WebhookPayloads {
  'desk.opened': { desk: string; person: string };
  /** `authorsDecide` is absent from the first entries. */
  /**
   * On the desk's chain, and on that of every open story: what is done there from here on is judged by them. The numbers
   * are of the story's claims; `stories`, on the desk's chain alone, are those where claims come to stand otherwise.
   */
  'rules.changed': {
    before: { version: number; rules: Json };
    after: { version: number; basedOn: string; rules: Json };
    unsettled: number[];
    settled: number[];
    stories?: string[];
  };
  'desk.changed': {
    before: { blindSecondCheck: boolean; authorsDecide?: boolean };
    after: { blindSecondCheck: boolean; authorsDecide?: boolean };
  };
  /** What is confidential was sealed with another key; keys by their fingerprints. */
  'key.rotated': { before: string; after: string };
  /** The trail is signed with this key from here on. `publicKey`: 32 bytes in base64; `before`: null for the first. */
  'signing-key.taken': { key: string; publicKey: string; before: string | null };
  'person.added': { person: string; name: string; email: string; role: string };
  'person.changed': { person: string; before: { name: string; role: string }; after: { name: string; role: string } };
  'person.deactivated': { person: string };
  'person.reactivated': { person: string };
  'person.password-set': { person: string };
  'token.made': { token: string; person: string; name: string; expiresAt: string | null };
  'token.revoked': { token: string; person: string; name: string };
  'story.created': {
    slug: string;
    headline: string;
    language: string;
    restricted: boolean;
    dueAt: string | null;
    people: { person: string; as: string }[];
    version: { number: number; hash: string; documentHash: string; clearanceHash: string; words: number };
  };
  'story.people-set': {
    before: { restricted: boolean; people: { person: string; as: string }[] };
    after: { restricted: boolean; people: { person: string; as: string }[] };
  };
  /** The story left the desk in this form (domain/export), as of this version. */
  'story.exported': { form: string; version: number };
  'story.planned': { before: { dueAt: string | null; slug: string }; after: { dueAt: string | null; slug: string } };
  /**
   * The text was changed. `claims`: those whose words, places or surroundings are others now, each one revision further;
   * `places`: where their spans stand. `shifted`: where the other spans begin now, by their id.
   */
  'version.committed': {
    number: number;
    base: number;
    hash: string;
    documentHash: string;
    clearanceHash: string;
    words: number;
    summary: string;
    headline: string;
    /** How many passages differ from the base. */
    passages: number;
    claims: string[];
    numbers: number[];
    places: {
      claim: string;
      span: string;
      state: string;
      before: { exact: string; start: number };
      exact: string;
      start: number;
      contextChanged: boolean;
      contextBefore: string;
      contextAfter: string;
    }[];
    shifted: Record<string, number>;
    /** The corrections that it carries out. */
    corrections: string[];
  };
  /** The sentence around an unchanged span changed; a person read it, and the check stands. */
  'context.ticked': { claim: string; number: number; revision: number; span: string; before: string; after: string };
  'span.reattached': {
    claim: string;
    number: number;
    revision: number;
    span: string;
    before: { exact: string };
    exact: string;
    start: number;
    state: string;
    contextChanged: boolean;
  };
  /** A lost place was closed: its words are cut from the text, the claim goes on at its other places. */
  'span.cut': { claim: string; number: number; revision: number; span: string; exact: string; reason: string };
  /** Its checks count no more: it is to be checked anew. */
  'claim.reopened': { claim: string; number: number; revision: number; reason: string };
  'query.asked': {
    query: string;
    queryNumber: number;
    claim: string;
    number: number;
    revision: number;
    to: string;
    question: string;
    due: string | null;
  };
  'query.answered': {
    query: string;
    queryNumber: number;
    claim: string;
    number: number;
    revision: number;
    text: string;
    evidence: string[];
    correction: string | null;
    /** Its answerer was an author of the story. */
    byAuthor: boolean;
  };
  /** Put to another person, or given another date, while nobody had answered it. */
  'query.redirected': {
    query: string;
    queryNumber: number;
    claim: string;
    number: number;
    revision: number;
    before: { to: string; due: string | null };
    after: { to: string; due: string | null };
  };
  'query.closed': {
    query: string;
    queryNumber: number;
    claim: string;
    number: number;
    revision: number;
    outcome: string;
    reason: string;
  };
  'correction.proposed': {
    correction: string;
    claim: string;
    number: number;
    revision: number;
    span: string;
    version: number;
    words: string;
    replacement: string;
    reason: string;
  };
  /** `version`: the number of the one it made; its claim is one revision further by that version, not by this entry. */
  'correction.decided': {
    correction: string;
    claim: string;
    number: number;
    revision: number;
    decision: string;
    words: string;
    /** What was accepted; null where it was not. */
    replacement: string | null;
    /** What was proposed, where other words were accepted. */
    proposed?: string;
    reason: string;
    version: number | null;
  };
  'claim.made': {
    claim: string;
    number: number;
    statement: string;
    kind: string;
    risk: string;
    assignee: string | null;
    spans: { id: string; exact: string; start: number }[];
    /** The claim it was split from. */
    splitFrom?: string;
  };
  'claim.changed': { claim: string; number: number; revision: number; before: Json; after: Json };
  /** The claim goes on as the first part; each other part has its own `claim.made`. */
  'claim.split': { claim: string; number: number; revision: number; before: Json; after: Json; parts: number[] };
  /** Another claim's places, evidence and threads came to this one; that one has its own `claim.removed`. */
  'claim.merged': {
    claim: string;
    number: number;
    revision: number;
    before: Json;
    after: Json;
    merged: { claim: string; number: number };
    evidence: string[];
    threads: string[];
  };
  'claim.removed': { claim: string; number: number; statement: string; reason: string; mergedInto: string | null };
  /** `sourceFacts`: what else the rules use of the source, where there is any. `copiedFrom`: a piece of another story. */
  'evidence.attached': {
    evidence: string;
    claim: string;
    number: number;
    record: Json;
    sourceFacts?: Omit<SourceFacts, 'name'>;
    copiedFrom?: string;
  };
  /** Evidence of the story that serves one more of its claims. */
  'evidence.used': { evidence: string; claim: string; number: number; source: string };
  'evidence.detached': { evidence: string; claim: string; number: number; source: string; reason: string };
  'evidence.corrected': {
    evidence: string;
    claims: string[];
    numbers: number[];
    revision: number;
    before: Json;
    after: Json;
    sourceFacts?: Omit<SourceFacts, 'name'>;
  };
  'check.recorded': {
    check: string;
    claim: string;
    number: number;
    revision: number;
    finding: string;
    rationale: string;
    wording: string;
    seen: Json;
    missing: string[];
  };
  /** A third person's finding; `between`: the checks that differed. */
  'ruling.given': {
    check: string;
    claim: string;
    number: number;
    revision: number;
    finding: string;
    reason: string;
    wording: string;
    seen: Json;
    missing: string[];
    between: string[];
  };
  'note.written': { note: string; claim: string | null; number: number | null; text: string; thread?: string };
  'note.edited': {
    note: string;
    claim: string | null;
    number: number | null;
    revision: number;
    before: string;
    after: string;
  };
  'thread.resolved': { thread: string; claim: string | null; number: number | null; reason: string };
  'thread.reopened': { thread: string; claim: string | null; number: number | null };
}

export type TrailType = keyof TrailPayloads;
export type TrailEvent = { [T in TrailType]: { type: T; payload: TrailPayloads[T] } }[TrailType];

/** A decision without an event does not compile. */
export type Decision<C> = { ok: true; change: C; events: readonly [TrailEvent, ...TrailEvent[]] } | Refused;

export const decided = <C>(change: C, ...events: [TrailEvent, ...TrailEvent[]]): Decision<C> => ({
  ok: true,
  change,
  events,
});

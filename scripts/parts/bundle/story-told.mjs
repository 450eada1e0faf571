// What a chain tells of its story, entry by entry: no more than what each says, and no rule of the newsroom.

const personOf = (actor) => actor.replace(/^person:/, '');
const span = ({ id, exact, start, state = 'exact', contextChanged = false }) => ({
  id,
  exact,
  start,
  state,
  contextChanged,
});
const told = ({ statement, kind, risk, assignee, spans }) => ({
  statement,
  kind,
  risk,
  assignee,
  spans: spans.map(span),
});

export class StoryTold {
  story = null;
  versions = new Map();
  claims = new Map();
  evidence = new Map();
  captures = new Map();
  queries = new Map();
  corrections = new Map();
  notes = new Map();
  overrides = new Map();
  signOffs = new Map();
  /** Entries that say nothing, or not to this reader. */
  withheld = [];

  /** What is sealed and was opened holds the true entry. */
  apply(line) {
    const isSealed = line.type === 'sealed';
    if (line.payload === undefined) this.withheld.push(line);
    if (line.payload === undefined) return;
    const { type, actor, payload } = isSealed ? line.payload : line;
    TELL[type]?.(this, payload, { by: personOf(actor), at: line.at, isSealed });
  }

  change(kind, id, change) {
    const known = this[kind].get(id);
    if (known) Object.assign(known, typeof change === 'function' ? change(known) : change);
  }

  spans(claim, of, change) {
    this.change('claims', claim, ({ spans }) => ({
      spans: spans.map((one) => (one.id === of ? { ...one, ...change } : one)),
    }));
  }
}

function versionMade(story, { number, hash, documentHash, clearanceHash }) {
  story.versions.set(number, { hash, documentHash, clearanceHash });
}

/** Where the spans of all claims stand after a version. */
function moved(story, { places, shifted, claims: touched }) {
  for (const { claim, span: id, state, exact, start, contextChanged } of places)
    story.spans(claim, id, { state, exact, start, contextChanged });
  for (const [id, claim] of story.claims) {
    if (touched.includes(id)) continue;
    claim.spans = claim.spans.map((one) => ({
      ...one,
      start: shifted[one.id] ?? one.start,
      state: one.state === 'lost' ? 'lost' : 'exact',
    }));
  }
}

function checked(story, payload, { by, at }, { rationale, ruling }) {
  const { check: id, claim, revision, finding, wording, seen } = payload;
  const check = { id, claimRevision: revision, finding, rationale, wording, seen, ruling, by, at };
  story.change('claims', claim, ({ checks }) => ({ checks: [...checks, check] }));
}

/** What hung on the other claim hangs on this one. */
function merged(story, { claim, merged: { claim: other }, after, evidence, threads }) {
  story.change('claims', claim, (one) => ({ ...told(after), evidence: [...new Set([...one.evidence, ...evidence])] }));
  for (const kind of ['queries', 'corrections'])
    for (const one of story[kind].values()) if (one.claim === other) one.claim = claim;
  for (const one of story.notes.values()) if (threads.includes(one.thread)) one.claim = claim;
}

function attached(story, { evidence, claim, record, copiedFrom = null }, { isSealed }) {
  story.evidence.set(evidence, { record, source: record.source, copiedFrom, isSealed, before: [] });
  story.change('claims', claim, (one) => ({ evidence: [...one.evidence, evidence] }));
}

const TELL = {
  'story.created': (story, { version, headline: _, ...facts }, { by, at }) => {
    story.story = { ...facts, createdBy: by, createdAt: at };
    versionMade(story, version);
  },
  'story.people-set': (story, { after }) => Object.assign(story.story, after),
  'story.planned': (story, { after }) => Object.assign(story.story, after),
  'version.committed': (story, payload) => {
    versionMade(story, payload);
    moved(story, payload);
  },
  'claim.made': (story, { claim, number, splitFrom, ...facts }) => {
    const evidence = [...(story.claims.get(splitFrom)?.evidence ?? [])];
    story.claims.set(claim, { number, ...told(facts), evidence, checks: [] });
  },
  'claim.changed': (story, { claim, after }) => story.change('claims', claim, told(after)),
  'claim.split': (story, { claim, after }) => story.change('claims', claim, told(after)),
  'claim.merged': merged,
  'claim.removed': (story, { claim }) => story.claims.delete(claim),
  'context.ticked': (story, { claim, span: id }) => story.spans(claim, id, { contextChanged: false }),
  'span.reattached': (story, { claim, span: id, exact, start, state, contextChanged }) =>
    story.spans(claim, id, { exact, start, state, contextChanged }),
  'span.cut': (story, { claim, span: id }) =>
    story.change('claims', claim, ({ spans }) => ({ spans: spans.filter((one) => one.id !== id) })),
  'check.recorded': (story, payload, who) =>
    checked(story, payload, who, { rationale: payload.rationale, ruling: false }),
  'ruling.given': (story, payload, who) => checked(story, payload, who, { rationale: payload.reason, ruling: true }),
  'evidence.attached': attached,
  'evidence.used': (story, { evidence, claim }) =>
    story.change('claims', claim, (one) => ({ evidence: [...one.evidence, evidence] })),
  'evidence.detached': (story, { evidence, claim }) =>
    story.change('claims', claim, (one) => ({ evidence: one.evidence.filter((id) => id !== evidence) })),
  'evidence.corrected': (story, { evidence, after }) =>
    story.change('evidence', evidence, ({ before, record }) => ({
      record: after,
      source: after.source,
      before: [...before, record],
    })),
  'evidence.source-changed': (story, { evidence, after }) => {
    for (const id of evidence) story.change('evidence', id, { source: after.name });
  },
  'evidence.sealed': (story, { evidence }) => story.change('evidence', evidence, { isSealed: true }),
  'capture.made': (story, { capture, evidence, sha256, warc, screenshot = null, pdf = null, finalUrl, status }) =>
    story.captures.set(capture, { evidence, sha256, warc, screenshot, pdf, finalUrl, status, stamp: null }),
  'stamp.given': (story, { capture, stamp }) => story.change('captures', capture, { stamp }),
  'query.asked': (story, { query, queryNumber, claim, to, question, due }, { by, at }) =>
    story.queries.set(query, { number: queryNumber, claim, to, question, due, by, at, answer: null, outcome: null }),
  'query.answered': (story, { query, text, byAuthor, evidence, correction }, { at }) =>
    story.change('queries', query, { answer: text, byAuthor, evidence, correction, answeredAt: at }),
  'query.redirected': (story, { query, after }) => story.change('queries', query, after),
  'query.closed': (story, { query, outcome, reason }, { by, at }) =>
    story.change('queries', query, { outcome, outcomeReason: reason, outcomeBy: by, outcomeAt: at }),
  'correction.proposed': (story, { correction, claim, span: on, version, words, replacement, reason }, { by, at }) =>
    story.corrections.set(correction, { claim, span: on, version, words, replacement, reason, by, at, decision: null }),
  'correction.decided': (story, { correction, decision, replacement, reason, version }, { by, at }) =>
    story.change('corrections', correction, {
      ...{ decision, accepted: replacement, decidedReason: reason, madeVersion: version, decidedBy: by, decidedAt: at },
    }),
  'note.written': (story, { note, claim, text, thread = note }, { by, at }) =>
    story.notes.set(note, {
      ...{ claim, thread, text, by, at, before: [] },
      ...{ resolvedAt: null, resolvedBy: null, resolvedWhy: null },
    }),
  'note.edited': (story, { note, after }) =>
    story.change('notes', note, ({ text, before }) => ({ text: after, before: [...before, text] })),
  'thread.resolved': (story, { thread, reason }, { by, at }) =>
    story.change('notes', thread, { resolvedAt: at, resolvedBy: by, resolvedWhy: reason }),
  'thread.reopened': (story, { thread }) =>
    story.change('notes', thread, { resolvedAt: null, resolvedBy: null, resolvedWhy: null }),
  'override.given': (story, { override, code, key, reason }, { by, at }) =>
    story.overrides.set(override, { code, key, reason, by, at, withdrawn: null }),
  'override.withdrawn': (story, { override, reason }, { by, at }) =>
    story.change('overrides', override, { withdrawn: { at, by, why: reason } }),
  'sign-off.given': (story, payload, { by, at }) => {
    const { signOff, version, hash, documentHash, clearanceHash, claimsDigest, meaning, rulesVersion = 1 } = payload;
    const facts = { version, hash, documentHash, clearanceHash, claimsDigest, meaning, rulesVersion };
    story.signOffs.set(signOff, { ...facts, by, at, voided: null });
  },
  'sign-off.voided': (story, { signOff, why }, { at }) =>
    story.change('signOffs', signOff, { voided: { at, by: null, why } }),
  'sign-off.withdrawn': (story, { signOff, reason }, { by, at }) =>
    story.change('signOffs', signOff, { voided: { at, by, why: reason } }),
};

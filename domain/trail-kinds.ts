import type { TrailType } from './trail-event';

/** What a reader of the trail looks for: each type that can be written is in one of these; one that is not known, in `other`. */
export const TRAIL_KINDS = [
  'text',
  'claims',
  'evidence',
  'checks',
  'queries',
  'notes',
  'sign-offs',
  'people',
  'other',
] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

const KIND_OF: Record<TrailType, Exclude<TrailKind, 'other'>> = {
  'version.committed': 'text',
  'correction.proposed': 'text',
  'correction.decided': 'text',
  'query.asked': 'queries',
  'query.answered': 'queries',
  'query.redirected': 'queries',
  'query.closed': 'queries',
  'span.reattached': 'claims',
  'span.cut': 'claims',
  'context.ticked': 'checks',
  'claim.reopened': 'checks',
  'claim.made': 'claims',
  'claim.changed': 'claims',
  'claim.split': 'claims',
  'claim.merged': 'claims',
  'claim.removed': 'claims',
  'evidence.attached': 'evidence',
  'evidence.used': 'evidence',
  'evidence.detached': 'evidence',
  'evidence.corrected': 'evidence',
  'evidence.source-changed': 'evidence',
  'source.made': 'evidence',
  'source.changed': 'evidence',
  'source.known': 'evidence',
  'source.merged': 'evidence',
  'source.contacted': 'evidence',
  'capture.asked': 'evidence',
  'capture.made': 'evidence',
  'capture.failed': 'evidence',
  'stamp.given': 'evidence',
  'stamp.failed': 'evidence',
  'evidence.opened': 'evidence',
  'evidence.named': 'evidence',
  'evidence.vouched': 'evidence',
  'check.recorded': 'checks',
  'ruling.given': 'checks',
  'note.written': 'notes',
  'note.edited': 'notes',
  'privileged.written': 'notes',
  'privileged.edited': 'notes',
  'privileged.read': 'notes',
  'thread.resolved': 'notes',
  'thread.reopened': 'notes',
  'override.given': 'sign-offs',
  'override.withdrawn': 'sign-offs',
  'sign-off.given': 'sign-offs',
  'sign-off.voided': 'sign-offs',
  'sign-off.withdrawn': 'sign-offs',
  'story.created': 'people',
  'story.people-set': 'people',
  'story.planned': 'people',
  'person.added': 'people',
  'person.changed': 'people',
  'person.deactivated': 'people',
  'person.reactivated': 'people',
  'person.password-set': 'people',
  'token.made': 'people',
  'token.revoked': 'people',
  'key.rotated': 'people',
  'desk.opened': 'people',
  'desk.changed': 'people',
  'rules.changed': 'people',
};

export const KNOWN_TYPES = Object.keys(KIND_OF) as TrailType[];

export const kindOfType = (type: string): TrailKind =>
  Object.hasOwn(KIND_OF, type) ? KIND_OF[type as TrailType] : 'other';

/** The types of a kind; none for `other`, which is what is left. */
export const typesOf = (kind: TrailKind): TrailType[] => KNOWN_TYPES.filter((type) => KIND_OF[type] === kind);

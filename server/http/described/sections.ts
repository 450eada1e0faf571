import type { Operation } from '../operation';
import { CLAIMS, TALK } from './claims';
import { CONFIDENTIAL } from './confidential';
import { DESK, TRAIL } from './desk';
import { EVIDENCE, SOURCES } from './evidence';
import type { Described, Section } from './section';
import { AWAY, SIGNING, STORIES } from './stories';
import { WEBHOOKS } from './webhooks';

/** Every call, in the order in which one reads about them. */
export const SECTIONS: readonly Section[] = [
  STORIES,
  CLAIMS,
  EVIDENCE,
  SOURCES,
  TALK,
  SIGNING,
  AWAY,
  TRAIL,
  DESK,
  WEBHOOKS,
  CONFIDENTIAL,
];

const ALL = new Map(SECTIONS.flatMap(({ calls }) => Object.entries(calls)));

export const callName = ({ method, path }: Pick<Operation, 'method' | 'path'>) => `${method} ${path}`;

/** What is told of a call; a call of which nothing is told is a bug. */
export function describedAs(operation: Pick<Operation, 'method' | 'path'>): Described {
  const described = ALL.get(callName(operation));
  if (!described) throw new Error(`${callName(operation)} is not described in server/http/described`);
  return described;
}

import { whoMay } from '@/domain/sentences/who-may';
import { ANSWERS } from '../answers/named';
import type { Described } from '../described/section';
import { callName, describedAs, SECTIONS } from '../described/sections';
import { actionOf, isOfScreens } from '../openapi';
import type { Operation } from '../operation';
import { OPERATIONS } from '../operations';
import { TOPICS, type Topic } from './about';
import { CODES, type CodeTold } from './codes';
import { curlOf, curlWithFile } from './curl';
import { asText } from './example';
import { answerSchemas, inputSchema } from './schemas';
import { shapeOf, WORDS } from './shape';

export interface CallTold {
  id: string;
  method: string;
  path: string;
  summary: string;
  says: string;
  who: string;
  /** What its query string or body takes; empty where it takes nothing. */
  asks: string;
  takes: string;
  status: number;
  /** The name of the form that it answers, or a media type. */
  answers: string;
  /** To be run in a shell; none of a call that no token may make. */
  examples: string[];
  /** Of such a call: a body. */
  body: string;
}

export interface SectionTold {
  id: string;
  title: string;
  says: string;
  calls: CallTold[];
}

export interface Manual {
  topics: readonly Topic[];
  codes: readonly CodeTold[];
  sections: SectionTold[];
  forms: { name: string; shape: string }[];
  words: { name: string; words: readonly string[] }[];
}

const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');

const shapeSaid = (operation: Operation) => {
  const schema = inputSchema(operation);
  return Object.keys(schema.properties ?? {}).length > 0 ? shapeOf(schema) : '';
};

function answersOf({ answer }: Described): string {
  if (!('media' in answer)) return ANSWERS.get(answer)?.id ?? '';
  if (answer.line) return `${ANSWERS.get(answer.line)?.id}, one a line (${answer.media})`;
  return [answer.media, ...(answer.also ?? [])].join(' | ');
}

function examplesOf(operation: Operation, described: Described): string[] {
  const one = curlOf(operation, described);
  return operation.kind === 'write' && operation.withFile ? [one, curlWithFile(operation, described)] : [one];
}

function told(operation: Operation): CallTold {
  const described = describedAs(operation);
  const ofScreens = isOfScreens(operation) || (operation.kind === 'write' && operation.as !== undefined);
  const shape = operation.kind === 'bytes' ? '' : shapeSaid(operation);
  const { method, path, summary } = operation;
  return {
    ...{ id: idOf(callName(operation)), method, path, summary },
    says: described.says ?? '',
    who: whoMay(actionOf(operation)),
    asks: operation.method === 'GET' ? shape : '',
    takes: operation.method === 'GET' ? '' : shape,
    status: operation.kind === 'write' ? operation.status : 200,
    answers: answersOf(described),
    examples: ofScreens ? [] : examplesOf(operation, described),
    body: ofScreens && described.body ? asText(described.body) : '',
  };
}

function made(): Manual {
  const byName = new Map(OPERATIONS.map((operation) => [callName(operation), operation]));
  return {
    topics: TOPICS,
    codes: CODES,
    sections: SECTIONS.map(({ id, title, says, calls }) => ({
      ...{ id, title, says },
      calls: Object.keys(calls).flatMap((name) => {
        const operation = byName.get(name);
        return operation ? [told(operation)] : [];
      }),
    })),
    forms: Object.entries(answerSchemas())
      .map(([name, schema]) => ({ name, shape: shapeOf(schema) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    words: Object.entries(WORDS).map(([name, words]) => ({ name, words })),
  };
}

let manual: Manual | undefined;

/** What a person reads about the interface, from the same data as openapi.json; it does not change while the program runs. */
export function interfaceManual(): Manual {
  manual ??= made();
  return manual;
}

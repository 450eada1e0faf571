import type { z } from 'zod';
import type { Result } from '@/domain/refusal';
import type { Caller } from '../caller';
import type { Command } from '../commands/command';
import type { Keep } from '../keeps/keep';
import type { Query } from '../queries/query';
import type { Body } from './body';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Common {
  method: Method;
  /** Names in braces are fields of the input. */
  path: string;
  summary: string;
}

/** A call that writes: its JSON body and the names in its path are the command's input. */
export interface WriteOperation extends Common {
  kind: 'write';
  command: Command<unknown, unknown>;
  status: 200 | 201;
  /** Reads a body that comes as multipart/form-data. */
  withFile?: (request: Request, names: Record<string, string>, caller: Caller) => Promise<Result<Body>>;
  /** Clears away what the body named and the write has taken up. */
  after?: (body: Record<string, unknown>) => Promise<void>;
  /** Answers with bytes, not JSON; it may read on as the caller. */
  send?: (answer: unknown, caller: Caller) => Promise<Response>;
  /** Done by the program itself, for a caller who cannot be anybody yet. */
  as?: 'setup';
}

/** A call that reads: its query string and the names in its path are the query's input. */
export interface ReadOperation extends Common {
  kind: 'read';
  query: Query<unknown, unknown>;
}

/** A chain as newline-delimited JSON, read in stretches. */
export interface LinesOperation extends Common {
  kind: 'lines';
  query: Query<unknown, { lines: unknown[]; next: number | null }>;
}

/** A call of a person about what is theirs alone, sessions and drafts: kept, not decided. The query says who may, and what. */
export interface KeepOperation extends Common {
  kind: 'keep';
  query: Query<unknown, unknown>;
  keep: (caller: { person: string; session: string }, names: Record<string, string>, asked: unknown) => Keep<unknown>;
}

/** A call that is sent a body and answers something about it; nothing is decided. The query parses it and says who may. */
export interface AnswerOperation extends Common {
  kind: 'answer';
  query: Query<unknown, unknown>;
  work: (asked: unknown) => Promise<Result<unknown>>;
}

/** A call whose body or answer is bytes. The query says who may; `work` reads and answers. */
export interface BytesOperation extends Common {
  kind: 'bytes';
  query: Query<unknown, unknown>;
  work: (request: Request, allowed: unknown) => Promise<Response>;
}

/**
 * A call that takes something away from the desk: written into the trail first, then sent as bytes. The query says to a HEAD,
 * which takes nothing, whether it could.
 */
export interface DownloadOperation extends Common {
  kind: 'download';
  command: Command<unknown, unknown>;
  query: Query<unknown, unknown>;
  /** The media types that it may be sent as. */
  types: readonly string[];
  send: (taken: unknown, caller: Caller, request: Request) => Promise<Response>;
}

export type Operation =
  | WriteOperation
  | ReadOperation
  | LinesOperation
  | KeepOperation
  | AnswerOperation
  | BytesOperation
  | DownloadOperation;

export const write = <I, O>(
  method: Method,
  path: string,
  command: Command<I, O>,
  summary: string,
  more: Partial<Pick<WriteOperation, 'status' | 'as' | 'withFile' | 'after'>> & {
    send?: (answer: O, caller: Caller) => Promise<Response>;
  } = {},
): WriteOperation => ({
  kind: 'write',
  method,
  path,
  summary,
  command: command as Command<unknown, unknown>,
  status: more.status ?? 200,
  as: more.as,
  withFile: more.withFile,
  after: more.after,
  send: more.send as WriteOperation['send'],
});

/** A call about a draft of one's own. */
export const draft = <I, O>(
  method: Method,
  path: string,
  query: Query<I, O>,
  summary: string,
  keep: (person: string, asked: O) => Keep<unknown>,
): KeepOperation => ({
  kind: 'keep',
  method,
  path,
  summary,
  query: query as Query<unknown, unknown>,
  keep: ({ person }, _names, asked) => keep(person, asked as O),
});

export const read = <I, O>(path: string, query: Query<I, O>, summary: string): ReadOperation => ({
  kind: 'read',
  method: 'GET',
  path,
  summary,
  query: query as Query<unknown, unknown>,
});

export const lines = <I>(
  path: string,
  query: Query<I, { lines: unknown[]; next: number | null }>,
  summary: string,
): LinesOperation => ({ kind: 'lines', method: 'GET', path, summary, query: query as LinesOperation['query'] });

export const answers = <I, A>(
  path: string,
  query: Query<I, A>,
  work: (asked: A) => Promise<Result<unknown>>,
  summary: string,
): AnswerOperation => ({
  kind: 'answer',
  method: 'POST',
  path,
  summary,
  query: query as Query<unknown, unknown>,
  work: work as AnswerOperation['work'],
});

export const bytes = <I, O>(
  method: 'GET' | 'PATCH',
  path: string,
  query: Query<I, O>,
  work: (request: Request, allowed: O) => Promise<Response>,
  summary: string,
): BytesOperation => ({
  kind: 'bytes',
  method,
  path,
  summary,
  query: query as Query<unknown, unknown>,
  work: work as BytesOperation['work'],
});

export const download = <I, O, Q>(
  path: string,
  {
    command,
    query,
    types,
    send,
  }: {
    command: Command<I, O>;
    query: Query<Q, unknown>;
    types: readonly string[];
    send: (taken: O, caller: Caller, request: Request) => Promise<Response>;
  },
  summary: string,
): DownloadOperation => ({
  kind: 'download',
  method: 'GET',
  path,
  summary,
  types,
  command: command as Command<unknown, unknown>,
  query: query as Query<unknown, unknown>,
  send: send as DownloadOperation['send'],
});

/** The schema of an operation's whole input. */
export const inputOf = (operation: Operation): z.ZodType =>
  'command' in operation ? operation.command.input : operation.query.input;

/** The names in braces. */
export const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

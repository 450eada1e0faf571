import type { z } from 'zod';

/** An answer that is no JSON object. */
export interface BytesAnswer {
  media: string;
  /** It may be one of these as well. */
  also?: readonly string[];
  /** Of newline-delimited JSON: what a line is. */
  line?: z.ZodType;
  /** A part of it can be asked for (`Range`). */
  ranges?: true;
}

/** What a call answers, and an example that runs. */
export interface Described {
  answer: z.ZodType | BytesAnswer;
  /** The body of the example. `$STORY`, `$REVISION` … stand for what differs from desk to desk. */
  body?: Readonly<Record<string, unknown>>;
  /** The query string of the example. */
  ask?: string;
  /** What stands in the path of the example where no id does. */
  path?: Readonly<Record<string, string>>;
  /** Of a call that takes bytes: the headers of the example, whose body is a file. */
  upload?: Readonly<Record<string, string>>;
  /** What there is to know besides the summary. */
  says?: string;
}

/** Calls that belong together, by method and path. */
export interface Section {
  id: string;
  title: string;
  says: string;
  calls: Readonly<Record<string, Described>>;
}

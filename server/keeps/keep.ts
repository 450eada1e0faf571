import type { Database } from '../database';

/** A thing that is kept and decides nothing: run by the gate's door `keep`. */
export interface Keep<T> {
  name:
    | 'session'
    | 'rate-count'
    | 'idempotency'
    | 'text-draft'
    | 'upload'
    | 'job-lease'
    | 'unused-bytes'
    | 'failure-count'
    | 'checkpoint'
    | 'webhook-lease'
    | 'verification';
  run: (database: Database) => Promise<T>;
}

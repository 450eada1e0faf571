import type { Done } from './recheck-state';

/** What one's own act made of a row, in its place. */
export const DoneLine = ({ done }: { done: Done }) => (
  <p className="done" role="status">
    <i className="i i-check i-s" /> {done.sentence}
  </p>
);

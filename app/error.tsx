'use client';

import { ActButton } from '@/ui/act-button';
import { Door } from '@/ui/door';

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: Props) {
  return (
    <Door title="This page did not come">
      <p>The server or its database does not answer. What was saved is safe.</p>
      {error.digest && <p className="hint">In the server’s log this is number {error.digest}.</p>}
      <p className="acts">
        <ActButton className="btn main" onAct={reset}>
          Try again
        </ActButton>
        <a className="btn" href="/">
          To the desk
        </a>
      </p>
    </Door>
  );
}

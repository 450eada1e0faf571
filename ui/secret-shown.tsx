'use client';

import { useState } from 'react';

/** The one time a token or a secret is seen. */
export const SecretShown = ({ secret, onDone }: { secret: string; onDone: () => void }) => {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="token-shown" role="status">
      <p>
        <b>Copy it now: it is shown this once.</b>
      </p>
      <output className="mono">{secret}</output>
      <div className="acts">
        <button className="btn" type="button" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          I have it
        </button>
      </div>
    </div>
  );
};

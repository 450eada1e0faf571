'use client';

import { useState } from 'react';

/** The one time a token is seen; the server keeps only its hash. */
export const TokenShown = ({ token, onDone }: { token: string; onDone: () => void }) => {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
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
      <output className="mono">{token}</output>
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

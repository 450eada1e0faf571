'use client';

import { useState } from 'react';
import { type Read, whileReading } from '@/domain/sentences/while-reading';

/** What others changed since the page was opened; nothing while it is as it was first read. */
export const WhileReading = ({ now }: { now: Read }) => {
  const [read] = useState(now);
  const changes = whileReading(read, now);
  return (
    <div role="status">
      {changes.length > 0 && (
        <section className="since fresh">
          <h3>While you were reading</h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

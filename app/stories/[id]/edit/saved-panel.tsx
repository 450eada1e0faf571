import Link from 'next/link';
import { needsSentences, SIGNATURE_FELL, savedVersionSentence } from '@/domain/sentences/edit';
import type { Saved } from './use-save';

/** After saving, where there is something to say: what the version did, and the way on. */
export const SavedPanel = ({ saved, story }: { saved: Saved; story: string }) => (
  <main className="after-saving">
    <h1>{savedVersionSentence(saved.number, saved.needs.length)}</h1>
    {needsSentences(saved.needs).map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {saved.voided && <p>{SIGNATURE_FELL}</p>}
    {saved.said.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    <p className="acts">
      {saved.needs.length > 0 && (
        <Link className="btn main" href={`/stories/${story}/recheck`}>
          Recheck
        </Link>
      )}
      <Link className="btn" href={`/stories/${story}`}>
        To the text
      </Link>
    </p>
  </main>
);

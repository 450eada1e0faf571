import { EXCERPT_WORDS } from '@/domain/sentences/captures';
import type { CaptureScreen } from '@/domain/views-capture';
import { when } from '@/ui/time';
import { StampLine } from './stamp-line';

/** What was captured, from where and when, with the bytes to save. */
export const CaptureHead = ({ screen: { evidence, shown }, now }: { screen: CaptureScreen; now: string }) => (
  <header className="reading-head">
    <h1>{evidence.source}</h1>
    {!shown && (
      <>
        <p className="dim address">
          From <span>{evidence.url}</span>
        </p>
        <p className="lead">No capture of this page has been made yet.</p>
      </>
    )}
    {shown && (
      <>
        <p className="dim address">
          Capture {shown.number}
          {shown.at && `, ${when(shown.at, now)}`}, from <span>{shown.finalUrl}</span>
          {shown.finalUrl !== shown.url && (
            <>
              , where <span>{shown.url}</span> led
            </>
          )}
        </p>
        {shown.excerptAs && <p>{EXCERPT_WORDS[shown.excerptAs]}</p>}
        {evidence.excerpt && <blockquote className="excerpt">{evidence.excerpt}</blockquote>}
        <p className="dim hash">SHA-256 of the page: {shown.sha256}</p>
        {shown.stamp && (
          <StampLine
            stamp={shown.stamp}
            href={`/api/v1/evidence/${evidence.id}/captures/${shown.number}/timestamp`}
            now={now}
          />
        )}
        <p className="acts">
          <a className="btn" href={`/api/v1/evidence/${evidence.id}/captures/${shown.number}/warc`} download>
            Save what was received (WARC)
          </a>
          {shown.hasPdf && (
            <a className="btn" href={`/api/v1/evidence/${evidence.id}/captures/${shown.number}/pdf`} download>
              Save it as printed (PDF)
            </a>
          )}
        </p>
      </>
    )}
  </header>
);

import Link from 'next/link';
import { CAPTURE_WORDS, CHANGED_SINCE, SAME_AS_BEFORE } from '@/domain/sentences/captures';
import type { CaptureLine, CaptureScreen } from '@/domain/views-capture';
import { when } from '@/ui/time';

interface RowProps {
  line: CaptureLine;
  screen: CaptureScreen;
  now: string;
}

const Row = ({ line, screen: { story, evidence, shown }, now }: RowProps) => {
  const at = `/stories/${story.id}/captures/${evidence.id}`;
  const isOther = shown !== null && line.state === 'captured' && line.number !== shown.number;
  const [earlier, later] = [Math.min(line.number, shown?.number ?? 0), Math.max(line.number, shown?.number ?? 0)];
  return (
    <li aria-current={line.number === shown?.number ? 'true' : undefined}>
      <b>Capture {line.number}</b>, {CAPTURE_WORDS[line.state].toLowerCase()}
      {line.at && <span className="dim">, {when(line.at, now)}</span>}
      {line.nextTryAt && <span className="dim">; next try {when(line.nextTryAt, now)}</span>}
      {line.changed !== null && <span className="dim">. {line.changed ? CHANGED_SINCE : SAME_AS_BEFORE}</span>}
      {line.sentence && <span className="dim">. {line.sentence}</span>}
      {isOther && (
        <span className="choices">
          <Link className="link" href={`${at}?number=${line.number}`}>
            Read<span className="vh"> capture {line.number}</span>
          </Link>
          <Link className="link" href={`${at}?number=${later}&with=${earlier}`}>
            Compare<span className="vh"> with capture {line.number}</span>
          </Link>
        </span>
      )}
    </li>
  );
};

/** Every capture of the link, to read another or compare two. */
export const CaptureTable = ({ screen, now }: { screen: CaptureScreen; now: string }) => (
  <ol className="capture-list" reversed aria-label="All captures of this page">
    {screen.captures.map((line) => (
      <Row key={line.number} line={line} screen={screen} now={now} />
    ))}
  </ol>
);

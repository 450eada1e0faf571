import { useEffect, useRef, useState } from 'react';
import { linesAsked, linesOfText, MOST_READ } from '@/domain/file/lines-of-text';
import { type Lines, linesIn, linesPlace } from '@/domain/file/place-in-file';
import type { Refusal } from '@/domain/refusal';
import { INSIDE_SAYS } from '@/domain/sentences/file-inside';
import { decodedText } from '@/ui/file-text';
import { RefusalLine } from '@/ui/refusal-line';
import type { FileBytes } from './file-bytes';
import { type SelectedWords, useSelectedWords } from './selected-words';
import { Taking } from './taking';
import { lineOf, TextLines } from './text-lines';
import type { Inside } from './viewer';

/** The lines of a text file, as far as they are read here. */
function useLines(bytes: FileBytes) {
  const [lines, setLines] = useState<string[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [source] = useState(bytes);
  useEffect(() => {
    const isCut = source.size > MOST_READ;
    void source.read(0, Math.min(source.size, MOST_READ)).then((read) => {
      if (!read.ok) return setRefusal(read.refusal);
      setLines(linesOfText(decodedText(read.value, isCut), isCut));
    });
  }, [source]);
  return { lines, refusal };
}

/** Lines by figures: for hands that do not select with a mouse. */
const LineFields = ({ asked, onAsk }: { asked: Lines; onAsk: (first: number, last: number) => void }) => (
  <div className="viewer-tools">
    <label>
      Line{' '}
      <input
        className="field"
        type="number"
        min={1}
        value={asked.first}
        onChange={({ target }) => onAsk(Number(target.value), Math.max(asked.last, Number(target.value)))}
      />
    </label>
    <label>
      to{' '}
      <input
        className="field"
        type="number"
        min={1}
        value={asked.last}
        onChange={({ target }) => onAsk(asked.first, Number(target.value))}
      />
    </label>
  </div>
);

/** What is asked for: the words selected by hand, until lines are named by figures. */
function useAsked(lines: readonly string[], locator: string, selected: SelectedWords | null) {
  const [named, setNamed] = useState<{ lines: Lines; over: SelectedWords | null } | null>(() => {
    const begun = linesIn(locator);
    return begun && { lines: linesAsked(begun.first, begun.last, lines.length), over: null };
  });
  const isNamed = named !== null && named.over === selected;
  if (isNamed || selected === null) {
    const asked = named?.lines ?? { first: 1, last: 1 };
    const words = named
      ? lines
          .slice(asked.first - 1, asked.last)
          .join('\n')
          .trim()
      : '';
    return { asked, words, isNamed, setNamed };
  }
  const first = lineOf(selected.from);
  const last = Math.max(first, lineOf(selected.to) - Number(selected.endsBefore));
  return {
    asked: linesAsked(first, last, lines.length),
    words: selected.words.trim(),
    isNamed,
    setNamed,
  };
}

const Opened = ({ lines, locator, onFound }: Omit<Inside, 'bytes'> & { lines: string[] }) => {
  const text = useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(text);
  const { asked, words, isNamed, setNamed } = useAsked(lines, locator, selected);
  return (
    <>
      <LineFields
        asked={asked}
        onAsk={(first, last) => setNamed({ lines: linesAsked(first, last, lines.length), over: selected })}
      />
      <TextLines root={text} lines={lines} chosen={isNamed ? asked : null} />
      {onFound && <Taking place={linesPlace(asked)} words={words} hint={INSIDE_SAYS.selectLines} onFound={onFound} />}
    </>
  );
};

/** A text with the numbers of its lines; words selected in it are taken with their line. */
export const TextViewer = ({ bytes, ...inside }: Inside) => {
  const { lines, refusal } = useLines(bytes);
  return (
    <>
      <div className="viewer-said">
        <RefusalLine refusal={refusal} />
        {lines === null && !refusal && <p>{INSIDE_SAYS.opening}</p>}
        {lines && bytes.size > MOST_READ && <p>{INSIDE_SAYS.cut(MOST_READ, bytes.size)}</p>}
      </div>
      {lines && <Opened lines={lines} {...inside} />}
    </>
  );
};

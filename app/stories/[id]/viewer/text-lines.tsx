import { memo, type RefObject, useEffect, useMemo } from 'react';
import type { Lines } from '@/domain/file/place-in-file';

/** So many lines are laid out together, once they come into sight. */
const TOGETHER = 200;

/** The number of the line that a place in the text is in. */
export function lineOf(node: Node): number {
  const element = node instanceof Element ? node : node.parentElement;
  return Number(element?.closest<HTMLElement>('[data-line]')?.dataset.line ?? 1);
}

interface StretchProps {
  lines: readonly string[];
  /** How many lines come before it. */
  before: number;
  chosen: Lines | null;
}

const Stretch = memo(({ lines, before, chosen }: StretchProps) => (
  <div className="stretch">
    {lines.map((line, at) => {
      const number = before + at + 1;
      const isChosen = chosen !== null && number >= chosen.first && number <= chosen.last;
      return (
        <div key={number} data-line={number} data-chosen={isChosen || undefined}>
          {line}
        </div>
      );
    })}
  </div>
));

/** Those of the chosen lines that lie in a stretch: null, the same each time, where none do. */
function within(chosen: Lines | null, before: number): Lines | null {
  return chosen && chosen.last > before && chosen.first <= before + TOGETHER ? chosen : null;
}

interface Props {
  root: RefObject<HTMLDivElement | null>;
  lines: readonly string[];
  /** Lines that were named by figures: they are marked, and brought into sight. */
  chosen: Lines | null;
}

/** Every line with its number, which is not selected with it. */
export const TextLines = ({ root, lines, chosen }: Props) => {
  const first = chosen?.first;
  useEffect(() => {
    if (first !== undefined) root.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: 'center' });
  }, [root, first]);
  const stretches = useMemo(
    () =>
      Array.from({ length: Math.ceil(lines.length / TOGETHER) }, (_, at) => ({
        before: at * TOGETHER,
        lines: lines.slice(at * TOGETHER, (at + 1) * TOGETHER),
      })),
    [lines],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="text-lines" ref={root} tabIndex={0} role="document" aria-label="The text">
      {stretches.map((stretch) => (
        <Stretch key={stretch.before} {...stretch} chosen={within(chosen, stretch.before)} />
      ))}
    </div>
  );
};

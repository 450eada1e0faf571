import { useId } from 'react';
import { blocksOf, type DocumentNode } from '@/domain/story-text';
import { type Choice, TEXT_LINES, type TextMerge } from '@/domain/text-merge';
import { WordRedline } from '@/ui/word-redline';

interface Conflict {
  place: string;
  base: string;
  mine: string;
  theirs: string;
}

const wordsIn = (nodes: DocumentNode[]): string =>
  blocksOf({ headline: '', dek: '', byline: '', document: { type: 'doc', content: nodes } })
    .map((block) => block.text)
    .join(' ¶ ');

/** In the order in which they are answered: the lines above the body first. */
function conflictsOf({ lines, body }: TextMerge): Conflict[] {
  const inHead = TEXT_LINES.flatMap((of) => {
    const line = lines[of];
    return line.from === 'choose'
      ? [{ place: `The ${of}`, base: line.base, mine: line.mine, theirs: line.theirs }]
      : [];
  });
  const inBody = body.flatMap((part) =>
    part.from === 'choose'
      ? [{ place: 'A passage', base: wordsIn(part.base), mine: wordsIn(part.mine), theirs: wordsIn(part.theirs) }]
      : [],
  );
  return [...inHead, ...inBody];
}

interface WayProps {
  name: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children?: React.ReactNode;
}

const Way = ({ name, label, chosen, onChoose, children }: WayProps) => (
  <label className="way">
    <input type="radio" name={name} checked={chosen} onChange={onChoose} />
    <span>
      <b>{label}</b> {children}
    </span>
  </label>
);

interface Props {
  merge: TextMerge;
  by: string;
  choices: readonly Choice[];
  onChoose: (choices: readonly Choice[]) => void;
}

/** Passages that both changed: whose words stand. */
export const Conflicts = ({ merge, by, choices, onChoose }: Props) => {
  const id = useId();
  return (
    <ol className="conflicts">
      {conflictsOf(merge).map(({ place, base, mine, theirs }, at) => {
        const choose = (choice: Choice) => onChoose(choices.map((one, other) => (other === at ? choice : one)));
        const way = (choice: Choice) => ({
          name: `${id}-${at}`,
          chosen: choices[at] === choice,
          onChoose: () => choose(choice),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conflicts have no other name than their place
          <li key={at}>
            <fieldset>
              <legend>{place}</legend>
              <Way label={`${by}:`} {...way('theirs')}>
                <WordRedline before={base} after={theirs} />
              </Way>
              <Way label="You:" {...way('mine')}>
                <WordRedline before={base} after={mine} />
              </Way>
              <Way label="Both, one after the other" {...way('both')} />
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
};

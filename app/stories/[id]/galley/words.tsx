import type { GalleyNode } from '@/domain/galley';
import { claimDetails } from '@/domain/sentences/claim-details';
import type { Run } from '@/domain/story-text';
import type { Sign } from '@/domain/vocabulary';
import { useStory } from '../state/story-store';

const RunText = ({ run }: { run: Run }) => {
  let words: React.ReactNode = run.text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.href)
    words = (
      <span className="linked" title={run.href}>
        {words}
      </span>
    );
  return words;
};

/** How a claim looks now; one subscription for each mark, for there may be thousands. */
function useLook(claim: string) {
  const look = useStory((state) => `${state.byId.get(claim)?.sign ?? ''} ${state.open === claim ? 'on' : ''}`);
  const [sign = '', on = ''] = look.split(' ');
  return { sign: (sign || undefined) as Sign | undefined, on };
}

/** What those who listen meet at the words: number, sign, kind and risk. */
const useDetails = (claim: string) =>
  useStory((state) => {
    const row = state.byId.get(claim);
    return row ? claimDetails(row, row.assignee ? (state.directory[row.assignee]?.name ?? null) : null) : '';
  });

const Marker = ({ claim, number }: { claim: string; number: number }) => {
  const { sign, on } = useLook(claim);
  const details = useDetails(claim);
  return (
    <a
      className={`mm ${on}`}
      data-aside
      data-claim={claim}
      data-sign={sign}
      href={`#claim-${number}`}
      aria-label={details}
      aria-current={on !== '' || undefined}
      tabIndex={-1}
    >
      <i className="i" />
      {number}
    </a>
  );
};

const Mark = ({ node }: { node: Extract<GalleyNode, { type: 'mark' }> }) => {
  const { sign, on } = useLook(node.claim);
  const details = useDetails(node.claim);
  return (
    <mark
      className={`c ${on}`}
      data-claim={node.claim}
      data-sign={sign}
      data-lane={node.lane || undefined}
      aria-description={details}
    >
      <Words nodes={node.children} />
    </mark>
  );
};

/** Words that a correction would put in: beside those it would replace, and no part of the text. */
const Proposed = ({ node }: { node: Extract<GalleyNode, { type: 'proposed' }> }) =>
  node.replacement === '' ? (
    <span className="vh" data-aside>
      [proposed: taken out]
    </span>
  ) : (
    <ins className="proposed" data-aside data-claim={node.claim}>
      <span className="vh">[proposed: </span>
      {node.replacement}
      <span className="vh">]</span>
    </ins>
  );

/** The pieces of a text have no other name than what they are and where they stand. */
const nameOf = (node: GalleyNode, place: number) =>
  node.type === 'run' ? `${place}` : `${node.type} ${node.claim} ${place}`;

const Text = ({ node: { run, struck } }: { node: Extract<GalleyNode, { type: 'run' }> }) =>
  struck ? (
    <del className="proposed">
      <RunText run={run} />
    </del>
  ) : (
    <RunText run={run} />
  );

const Piece = ({ node }: { node: GalleyNode }) => {
  if (node.type === 'run') return <Text node={node} />;
  if (node.type === 'proposed') return <Proposed node={node} />;
  if (node.type === 'marker') return <Marker claim={node.claim} number={node.number} />;
  return <Mark node={node} />;
};

/** The words of a block with the marks that stand under them. */
export const Words = ({ nodes }: { nodes: readonly GalleyNode[] }) =>
  nodes.map((node, place) => <Piece key={nameOf(node, place)} node={node} />);

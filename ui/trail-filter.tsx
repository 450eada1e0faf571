import { TRAIL_KIND_WORDS } from '@/domain/sentences/trail-filter';
import type { TrailKind } from '@/domain/trail-kinds';
import type { TrailScreen } from '@/domain/views-desk';
import type { TrailChoice } from './trail-address';

interface PickProps {
  name: keyof TrailChoice;
  label: string;
  chosen: string;
  all: string;
  children: React.ReactNode;
}

const Pick = ({ name, label, chosen, all, children }: PickProps) => (
  <span className="pick">
    <label htmlFor={name}>{label}</label>
    <select className="field" id={name} name={name} defaultValue={chosen} key={chosen}>
      <option value="">{all}</option>
      {children}
    </select>
  </span>
);

const ClaimOptions = ({ claims }: { claims: TrailScreen['claims'] }) =>
  claims.map((claim) => (
    <option key={claim.id} value={claim.id}>
      {claim.words}
    </option>
  ));

/** A kind that was chosen stays to be seen, also where nothing is of it. */
const kindsShown = (kinds: TrailScreen['kinds'], chosen: TrailKind | '') =>
  chosen === '' || kinds.some(({ kind }) => kind === chosen) ? kinds : [...kinds, { kind: chosen, count: 0 }];

interface Props {
  screen: TrailScreen;
  choice: TrailChoice;
  path: string;
}

/** Whose, of which claim and of which kind the entries are; a plain form, so that it works before the page comes alive. */
export const TrailFilter = ({ screen, choice, path }: Props) => {
  const there = screen.claims.filter((claim) => !claim.removed);
  const removed = screen.claims.filter((claim) => claim.removed);
  return (
    <form className="trail-pick" action={path} method="get" aria-label="Which entries">
      <Pick name="person" label="By" chosen={choice.person} all="everybody">
        {Object.values(screen.directory).map((who) => (
          <option key={who.id} value={who.id}>
            {who.name}
          </option>
        ))}
      </Pick>
      {screen.claims.length > 0 && (
        <Pick name="claim" label="Claim" chosen={choice.claim} all="every claim, and the story">
          <ClaimOptions claims={there} />
          {removed.length > 0 && (
            <optgroup label="Removed">
              <ClaimOptions claims={removed} />
            </optgroup>
          )}
        </Pick>
      )}
      <Pick name="kind" label="Kind" chosen={choice.kind} all="everything">
        {kindsShown(screen.kinds, choice.kind).map(({ kind, count }) => (
          <option key={kind} value={kind}>
            {TRAIL_KIND_WORDS[kind]} ({count.toLocaleString('en')})
          </option>
        ))}
      </Pick>
      <button className="btn" type="submit">
        Show
      </button>
    </form>
  );
};

import { HELD_AS_WORDS, KIND_WORDS } from '@/domain/sentences/words';
import { HELD_AS, type HeldAs, KINDS, type Kind } from '@/domain/vocabulary';
import { type FieldsProps, withCode } from './typed-rules';

interface TickProps {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

const Tick = ({ label, isOn, onTurn }: TickProps) => (
  <td>
    <input type="checkbox" aria-label={label} checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
  </td>
);

/** In which ways the words of each kind may be held, and which kinds two people check. No way ticked: none is asked for. */
export const KindFields = ({ rules, onChange }: FieldsProps) => {
  const { held, secondCheck } = rules;
  const hold = (kind: Kind, way: HeldAs, isOn: boolean) => {
    const { [kind]: before = [], ...others } = held;
    const ways = withCode(HELD_AS, before, way, isOn);
    onChange({ ...rules, held: ways.length > 0 ? { ...others, [kind]: ways } : others });
  };
  const second = (kind: Kind, isOn: boolean) =>
    onChange({ ...rules, secondCheck: { ...secondCheck, kinds: withCode(KINDS, secondCheck.kinds, kind, isOn) } });
  return (
    <section className="kind-fields" aria-labelledby="by-kind">
      <h3 id="by-kind">What more a kind of claim needs</h3>
      <p className="hint">Its words held in one of the ways ticked, with the place; no tick, no such need.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            {HELD_AS.map((way) => (
              <th key={way} scope="col">
                {HELD_AS_WORDS[way]}
              </th>
            ))}
            <th scope="col">Two people</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{KIND_WORDS[kind]}</th>
              {HELD_AS.map((way) => (
                <Tick
                  key={way}
                  label={`${KIND_WORDS[kind]}: ${HELD_AS_WORDS[way]}`}
                  isOn={held[kind]?.includes(way) ?? false}
                  onTurn={(isOn) => hold(kind, way, isOn)}
                />
              ))}
              <Tick
                label={`${KIND_WORDS[kind]}: two people`}
                isOn={secondCheck.kinds.includes(kind)}
                onTurn={(isOn) => second(kind, isOn)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

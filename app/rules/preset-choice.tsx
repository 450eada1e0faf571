import { PRESET_RULES } from '@/domain/house-rule-presets';
import { PRESET_WORDS } from '@/domain/sentences/rule-lines';
import { PRESETS, type Preset } from '@/domain/vocabulary';
import type { TypedRules } from './typed-rules';

/** Rules to begin from: choosing one fills the fields, and puts nothing in force. */
export const PresetChoice = ({ chosen, onChoose }: { chosen: Preset; onChoose: (typed: TypedRules) => void }) => (
  <section aria-labelledby="presets">
    <h3 id="presets">Begin from</h3>
    <ul className="presets">
      {PRESETS.map((preset) => (
        <li key={preset}>
          <button
            className="btn"
            type="button"
            aria-pressed={preset === chosen}
            onClick={() => onChoose({ rules: PRESET_RULES[preset], basedOn: preset })}
          >
            {PRESET_WORDS[preset].name}
          </button>
          <p className="hint">{PRESET_WORDS[preset].sentence}</p>
        </li>
      ))}
    </ul>
  </section>
);

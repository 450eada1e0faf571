import fc from 'fast-check';
import { ACTS, CORRECTION_ACTS, TEXT_ACTS } from './history-acts';
import { IN_CONFIDENCE } from './history-confidential-acts';
import { ON_SOURCES } from './history-source-acts';

/** Who does it, by their place among the people, what, and to which of the claims or things there are. */
export type Did = { who: number; name: string; at: number };

const did = fc.record({ who: fc.nat(7), name: fc.constantFrom(...ACTS), at: fc.nat(9) });
const signs = fc.record({ who: fc.nat(7), name: fc.constant('sign'), at: fc.nat(9) });

const edits = fc.record({ who: fc.constantFrom(0, 2), name: fc.constant('commit'), at: fc.nat(30) });
const mends = fc.record({ who: fc.nat(7), name: fc.constantFrom(...TEXT_ACTS), at: fc.nat(9) });

const links = fc.record({ who: fc.nat(7), name: fc.constantFrom('attach', 'capture again'), at: fc.nat(9) });

const confides = fc.record({
  who: fc.nat(7),
  name: fc.constantFrom(...Object.keys(IN_CONFIDENCE), 'seal'),
  at: fc.nat(9),
});

const GROUND = [...Object.keys(ON_SOURCES), 'change the rules'];
const grounds = fc.record({ who: fc.nat(7), name: fc.constantFrom(...GROUND), at: fc.nat(9) });

const AFTER_SIGNATURE = [...GROUND, ...Object.keys(IN_CONFIDENCE), 'assign', 'note', 'seal', 'seal', 'seal', 'seal'];
const unsettles = fc.record({ who: fc.nat(7), name: fc.constantFrom(...AFTER_SIGNATURE), at: fc.nat(9) });

const proposes = fc.record({ who: fc.nat(7), name: fc.constant('propose'), at: fc.nat(9) });
const decides = fc.record({ who: fc.constantFrom(0, 2), name: fc.constantFrom(...CORRECTION_ACTS), at: fc.nat(9) });

/** `text`: a new text first, and what it asks for. `corrections`: proposed, then decided. `ground`: what judgements rest on changes.
 * `ready`: an editor lets all blockers stand, so that a signature has a chance. `signed`: an editor signs while nobody else is
 * about, and what comes then comes one after the other. */
const aRound = fc.record({
  text: fc.option(fc.tuple(edits, fc.array(mends, { minLength: 1, maxLength: 6 })), { freq: 2 }),
  ground: fc.option(fc.array(grounds, { minLength: 1, maxLength: 3 }), { freq: 2 }),
  ready: fc.boolean(),
  corrections: fc.tuple(
    fc.array(proposes, { minLength: 1, maxLength: 2 }),
    fc.array(decides, { minLength: 1, maxLength: 3 }),
  ),
  acts: fc
    .tuple(
      fc.array(did, { maxLength: 7 }),
      fc.array(signs, { minLength: 1, maxLength: 2 }),
      fc.array(links, { maxLength: 2 }),
      fc.array(confides, { maxLength: 3 }),
    )
    .map((all) => all.flat()),
  signed: fc.option(fc.tuple(fc.constantFrom(0, 2), fc.array(unsettles, { minLength: 1, maxLength: 3 })), {
    freq: 2,
  }),
});

type Round = typeof aRound extends fc.Arbitrary<infer R> ? R : never;

/** Two editors let stand what each may. */
const LET_STAND: Did[][] = [0, 2].map((who) => [{ who, name: 'override', at: 0 }]);

const stepsOf = ({ text, corrections, ground, ready, acts, signed }: Round): Did[][] => [
  ...corrections,
  ...(text ? [[text[0]], text[1]] : []),
  ...(ground ? [ground] : []),
  ...(ready ? LET_STAND : []),
  acts,
  ...(signed ? [...LET_STAND, [{ who: signed[0], name: 'sign', at: 0 }], ...signed[1].map((one) => [one])] : []),
];

/** What several people do, step by step: the acts of one step at the same moment. */
export const history = fc.array(aRound, { minLength: 2, maxLength: 5 }).map((rounds) => rounds.flatMap(stepsOf));

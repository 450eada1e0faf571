import fc from 'fast-check';
import { ACTS, CORRECTION_ACTS, TEXT_ACTS } from './history-acts';
import { IN_CONFIDENCE } from './history-confidential-acts';

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

const proposes = fc.record({ who: fc.nat(7), name: fc.constant('propose'), at: fc.nat(9) });
const decides = fc.record({ who: fc.constantFrom(0, 2, 5), name: fc.constantFrom(...CORRECTION_ACTS), at: fc.nat(9) });

/** `text`: a new text first, and what it asks for. `corrections`: proposed, then decided. `ready`: an editor lets all blockers stand, so that a signature has a chance. */
const aRound = fc.record({
  text: fc.option(fc.tuple(edits, fc.array(mends, { minLength: 1, maxLength: 6 })), { freq: 1 }),
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
});
/** Rounds of acts, each by somebody. */
export const history = fc.array(aRound, { minLength: 2, maxLength: 5 });

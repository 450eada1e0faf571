import { SIGN_WORDS } from '@/domain/sentences/words';
import type { Sign } from '@/domain/vocabulary';

interface Props {
  sign: Sign;
  /** Other words than the sign's own, as "3 recheck". */
  children?: React.ReactNode;
}

/** A sign as icon, word and line: never by colour alone. */
export const SignWord = ({ sign, children }: Props) => (
  <span className="state" data-sign={sign}>
    <i className="i i-s" />
    <span className="lined">{children ?? SIGN_WORDS[sign]}</span>
  </span>
);

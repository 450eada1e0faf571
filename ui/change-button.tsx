interface Props {
  /** Whose changing it opens, for those who listen. */
  of: string;
  /** The id of what it opens. */
  controls: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens, below a person or a thing, what can be changed about it. */
export const ChangeButton = ({ of, controls, isOpen, onToggle }: Props) => (
  <button className="btn quiet" type="button" aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
    Change<span className="vh"> {of}</span>
    <i className="i i-down i-s" />
  </button>
);

/** Somebody was quicker: asks for the present state. What is typed stays. */
export const ShowNow = ({ onPress }: { onPress: () => void }) => (
  <button className="btn" type="button" onClick={onPress}>
    Show it as it is now
  </button>
);

/** Opens the viewer of a file that can be read here. */
export const LookInside = ({ name, onInside }: { name: string; onInside: () => void }) => (
  <button className="link small look-inside" type="button" onClick={onInside}>
    Look inside<span className="vh"> {name}</span>
  </button>
);

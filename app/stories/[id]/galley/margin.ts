/** Markers a line has room for beside the text; more go to the line below. */
const ROOM = 3;
const HEIGHT = 18;

/** Sets the markers of a block side by side in the margin, each on the line where its words begin. */
export function setMargin(block: HTMLElement) {
  const markers = [...block.querySelectorAll<HTMLElement>('.mm')];
  for (const marker of markers) marker.style.setProperty('--drop', '0px');
  const places = markers.map((marker) => Math.round(marker.offsetTop));
  let line = Number.NEGATIVE_INFINITY;
  let slot = 0;
  markers.forEach((marker, at) => {
    const place = places[at] ?? 0;
    if (place >= line + HEIGHT) {
      line = place;
      slot = 0;
    } else if (slot === ROOM) {
      line += HEIGHT;
      slot = 0;
    }
    marker.style.setProperty('--slot', `${slot}`);
    marker.style.setProperty('--drop', `${line - place}px`);
    slot += 1;
  });
}

/** Keeps the margins set: for the parts that come into sight, and whenever the width of the column changes. */
export function keepMargins(root: HTMLElement): () => void {
  const inSight = new Set<HTMLElement>();
  const blockOf = (part: Element) => part.querySelector<HTMLElement>('.blk');
  const setAll = () => {
    for (const block of inSight) setMargin(block);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const block = blockOf(entry.target);
        if (!block) continue;
        if (!entry.isIntersecting) inSight.delete(block);
        else {
          inSight.add(block);
          setMargin(block);
        }
      }
    },
    { root, rootMargin: '400px' },
  );
  for (const part of root.querySelectorAll('.part')) sight.observe(part);
  const width = new ResizeObserver(setAll);
  width.observe(root);
  void document.fonts.ready.then(setAll);
  return () => {
    sight.disconnect();
    width.disconnect();
  };
}

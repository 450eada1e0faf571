/** Markers a line has room for beside the text; more go to the line below. */
const ROOM = 3;
const HEIGHT = 18;
/** One slot of the margin (story.css, `.mm`); a number of four figures takes more. */
const SLOT = 37;

/** Sets the markers of a block side by side in the margin, each on the line where its words begin. */
function setMargin(block: HTMLElement) {
  const markers = [...block.querySelectorAll<HTMLElement>('.mm')];
  for (const marker of markers) marker.style.setProperty('--drop', '0px');
  const measures = markers.map((marker) => ({ place: Math.round(marker.offsetTop), width: marker.offsetWidth }));
  let line = Number.NEGATIVE_INFINITY;
  let slot = 0;
  markers.forEach((marker, at) => {
    const { place, width } = measures[at] ?? { place: 0, width: 0 };
    if (place >= line + HEIGHT) {
      line = place;
      slot = 0;
    } else if (slot > ROOM - 1) {
      line += HEIGHT;
      slot = 0;
    }
    marker.style.setProperty('--slot', `${slot}`);
    marker.style.setProperty('--drop', `${line - place}px`);
    slot += Math.max(1, (width + 2) / SLOT);
  });
}

/** A block far from sight is not laid out at all; its margin is set when it comes near. */
export function setMarginInSight(block: HTMLElement) {
  if (block.checkVisibility({ contentVisibilityAuto: true })) setMargin(block);
}

/** Keeps the margins set: for the parts that come near, and whenever the width of the column changes. */
export function keepMargins(root: HTMLElement): () => void {
  const setAll = () => {
    for (const block of root.querySelectorAll<HTMLElement>('.blk')) setMarginInSight(block);
  };
  const comeNear = (event: Event) => {
    const block = event.target instanceof Element ? event.target.querySelector<HTMLElement>('.blk') : null;
    if (block) setMarginInSight(block);
  };
  const width = new ResizeObserver(setAll);
  width.observe(root);
  root.addEventListener('contentvisibilityautostatechange', comeNear);
  void document.fonts.ready.then(setAll);
  return () => {
    width.disconnect();
    root.removeEventListener('contentvisibilityautostatechange', comeNear);
  };
}

/** Frames in which pages and rows that come near are drawn and take their real height. */
const SETTLING = 10;

/** What a person scrolls with: then the paper is theirs. */
const BY_HAND = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Brings a block or a row into sight, and leaves the paper where it is when it can be read already. What is out of
 * sight has an estimated height only, so the place is held until what is around it is drawn. Returns how to let go.
 */
export function scrollToPlace(target: Element, box: Element): () => void {
  const [place, room] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  // What a heading is about follows it.
  const begins = target.matches('h2, h3, h4') || place.height > room.height;
  if (!begins && place.top >= room.top && place.bottom <= room.bottom) return () => undefined;

  let frame = 0;
  let left = SETTLING;
  const settle = (): void => {
    box.scrollTop += distance(target, box, begins);
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(settle);
    else stop();
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    box.classList.remove('placing');
    for (const event of BY_HAND) box.removeEventListener(event, stop);
  };
  for (const event of BY_HAND) box.addEventListener(event, stop, { passive: true });
  box.classList.add('placing');
  settle();
  return stop;
}

/** How far the target is, in whole pixels, from the upper edge or from the middle. */
function distance(target: Element, box: Element, begins: boolean): number {
  const [place, room] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  return Math.round(begins ? place.top - room.top : (place.top + place.bottom - room.top - room.bottom) / 2);
}

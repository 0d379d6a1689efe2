/** Brings a block or a row into sight, and leaves the paper where it is when it can be read already. */
export function scrollToPlace(target: Element, box: Element): void {
  const [place, room] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  // What a heading is about follows it.
  const begins = target.matches('h2, h3, h4') || place.height > room.height;
  if (!begins && place.top >= room.top && place.bottom <= room.bottom) return;
  target.scrollIntoView({ block: begins ? 'start' : 'center' });
}

import { useLayoutEffect, useState, type RefObject } from 'react';

/** The height the grid can have: what is left of the window under it, less what stands below; and its width. */
export interface Room {
  readonly height: number;
  readonly width: number;
}

/** Less than this is no place to work in: the screen scrolls instead. */
const LEAST = 260;

/** Measures the room of an element, again whenever the window, the column or what stands above it changes. */
export function useRoom(element: RefObject<HTMLElement | null>, below: number): Room {
  const [room, setRoom] = useState<Room>({ height: 420, width: 640 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = (): void => {
      const { top } = target.getBoundingClientRect();
      const scrolled = target.closest('.column')?.scrollTop ?? 0;
      const height = Math.max(LEAST, Math.floor(window.innerHeight - top - scrolled - below));
      const width = target.clientWidth;
      setRoom((old) => (old.height === height && old.width === width ? old : { height, width }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const watched of [target, target.parentElement]) if (watched !== null) observer.observe(watched);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, below]);
  return room;
}

import { z } from 'zod';

/** A rectangle of the screen, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stands; without x and y the system puts it in the middle. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** What is kept of a window between two runs. */
const StoredSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

/** The smallest window in which no text of the screens is cut. */
export const SMALLEST = { width: 1024, height: 640 } as const;
const USUAL = { width: 1440, height: 900 } as const;

/** How much of a window must be on a screen to be found and moved there, in pixels each way. */
const GRIP = 80;

/**
 * Where the window opens: where it was closed, as far as that still is on a screen, and never larger than the screen.
 * `stored` is the text kept from last time; `screens` are the parts of the screens windows may use, the main one first.
 */
export function windowPlace(stored: string | undefined, screens: readonly Area[]): WindowPlace {
  const known = parse(stored);
  const screen = known === undefined ? undefined : screenOf(known, screens);
  if (known === undefined || screen === undefined) {
    return { ...sizeWithin(USUAL, screens[0]), maximized: known?.maximized ?? false };
  }
  const size = sizeWithin(known, screen);
  return {
    x: between(known.x, screen.x, screen.x + screen.width - size.width),
    y: between(known.y, screen.y, screen.y + screen.height - size.height),
    ...size,
    maximized: known.maximized,
  };
}

/** The text that keeps a place for the next run. */
export function storedPlace(area: Area, maximized: boolean): string {
  const { x, y, width, height } = area;
  return `${JSON.stringify({ x, y, width, height, maximized })}\n`;
}

function parse(stored: string | undefined): z.infer<typeof StoredSchema> | undefined {
  if (stored === undefined) return undefined;
  try {
    return StoredSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

/** The screen that shows most of an area; none if hardly anything of it is to be seen. */
function screenOf(area: Area, screens: readonly Area[]): Area | undefined {
  const shown = (screen: Area): number => {
    const width = overlap(area.x, area.width, screen.x, screen.width);
    const height = overlap(area.y, area.height, screen.y, screen.height);
    return width < GRIP || height < GRIP ? 0 : width * height;
  };
  const best = [...screens].sort((one, other) => shown(other) - shown(one))[0];
  return best === undefined || shown(best) === 0 ? undefined : best;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

/** A size not below the smallest and not above the screen; a screen smaller than the smallest wins. */
function sizeWithin(
  size: Pick<Area, 'width' | 'height'>,
  screen: Area | undefined,
): { readonly width: number; readonly height: number } {
  const { width = Infinity, height = Infinity } = screen ?? {};
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), width),
    height: Math.min(Math.max(size.height, SMALLEST.height), height),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

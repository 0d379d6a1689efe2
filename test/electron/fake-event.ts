import { EventEmitter } from 'node:events';

/** An event of Electron that a listener may prevent. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Emits an event with further properties; returns whether a listener prevented it. */
export function emitPreventable(
  target: EventEmitter,
  name: string,
  properties: Readonly<Record<string, unknown>> = {},
  ...rest: readonly unknown[]
): boolean {
  let prevented = false;
  const event = {
    ...properties,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => {
      prevented = true;
    },
  } satisfies Preventable & Record<string, unknown>;
  target.emit(name, event, ...rest);
  return prevented;
}

import type { Draft } from './schema.ts';

/** What stands at a JSON pointer in a draft; undefined where there is nothing. */
export function valueAt(draft: Partial<Draft>, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (holder, step) =>
        typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
          ? (holder as Readonly<Record<string, unknown>>)[step]
          : undefined,
      draft,
    );
}

/** A step of a JSON pointer (RFC 6901): what names a key of its own may hold a slash. */
export function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The steps of a JSON pointer (RFC 6901); what reads as a number is the place in a list. */
export function pathOf(pointer: string): readonly (string | number)[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

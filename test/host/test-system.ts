import type { System } from '../../host/system.ts';
import { ok } from '../../shared/base/result.ts';

/** A door of a test: everything may be read and written, nothing is asked or shown. */
export function testSystem(own: Partial<System> = {}): System {
  return {
    door: 'desktop',
    folder: null,
    versions: { 阳光预算: '0.0.0' },
    admit: (path) => Promise.resolve(ok(path)),
    recognise: () => Promise.resolve(),
    choose: () => Promise.resolve(null),
    show: () => Promise.resolve(ok(undefined)),
    setTitle: () => undefined,
    closeWindow: () => undefined,
    ...own,
  };
}

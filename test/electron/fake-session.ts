import { EventEmitter } from 'node:events';
import { emitPreventable } from './fake-event.ts';

type Decide = (granted: boolean) => void;

/** The default session: what a page may ask for, and whether it gets it. Without a handler Electron grants. */
export class FakeSession extends EventEmitter {
  spellChecker = true;
  private onRequest: ((page: unknown, permission: string, decide: Decide, details: object) => void) | undefined;
  private onCheck: ((page: unknown, permission: string, origin: string, details: object) => boolean) | undefined;
  private onDevice: ((details: object) => boolean) | undefined;
  private onBefore: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | undefined;

  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.onBefore): void => {
      this.onBefore = listener;
    },
  };

  setPermissionRequestHandler(handler: typeof this.onRequest): void {
    this.onRequest = handler;
  }

  setPermissionCheckHandler(handler: typeof this.onCheck): void {
    this.onCheck = handler;
  }

  setDevicePermissionHandler(handler: typeof this.onDevice): void {
    this.onDevice = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** A page asks for a permission. */
  asks(permission: string, requestingUrl: string): boolean {
    let granted = this.onRequest === undefined;
    const details = { requestingUrl, isMainFrame: true };
    this.onRequest?.({}, permission, (answer) => (granted = answer), details);
    return granted;
  }

  /** A page looks whether it has a permission. */
  checks(permission: string, origin: string): boolean {
    return this.onCheck?.({}, permission, origin, {}) ?? true;
  }

  /** A page asks for a device. */
  asksDevice(deviceType: string): boolean {
    return this.onDevice?.({ deviceType, origin: 'app://budget/' }) ?? true;
  }

  /** A page loads something; whether the request goes out. */
  requests(url: string): boolean {
    let cancelled = false;
    this.onBefore?.({ url }, ({ cancel }) => (cancelled = cancel === true));
    return !cancelled;
  }

  /** A page downloads something; whether it is saved. */
  downloads(url: string): boolean {
    return !emitPreventable(this, 'will-download', {}, { getURL: () => url }, {});
  }
}

/** Drafts the system asks to open, kept until there is a page that can open them. */
export class OpenRequests {
  private readonly waiting: string[] = [];
  private last = Promise.resolve();
  private deliver: ((path: string) => void) | undefined;

  /** `accept` takes note that a person named the file, before the page is told of it. */
  constructor(private readonly accept: (path: string) => Promise<void>) {}

  /** A double click, a second start or a file dropped on the icon. */
  add(path: string): void {
    this.last = this.last
      .then(() => this.accept(path))
      .then(() => {
        if (this.deliver === undefined) this.waiting.push(path);
        else this.deliver(path);
      });
  }

  /** The page listens from now on, and is told what waited. */
  deliverTo(deliver: (path: string) => void): void {
    this.deliver = deliver;
    for (const path of this.waiting.splice(0)) deliver(path);
  }

  /** The page is gone or loading anew: what comes now waits again. */
  hold(): void {
    this.deliver = undefined;
  }
}

/** Handing what a screen made to the person as a file of its own. */

/** Hands a file to the browser, which saves it as it saves any download. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this turn of the event loop.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** A name without the characters file systems refuse. */
export function fileName(name: string): string {
  return name.replace(/[/\\:*?"<>|\s]+/g, '').slice(0, 120);
}

/** Hands a file to the browser as a download. */
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

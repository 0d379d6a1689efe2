/** The content of a file a page was handed, as the channels take it; rejects, in words, where it cannot be read. */
export async function base64(file: File): Promise<string> {
  return new Promise((done, broken) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      done(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => {
      broken(new Error('文件打不开，可能正被别的程序占用'));
    };
    reader.readAsDataURL(file);
  });
}

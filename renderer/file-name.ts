/** The last part of a path of any system: `C:\预算\外办.ysgk` → `外办.ysgk`. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The folder a file lies in; a root keeps its slash: `/预算.ysgk` lies in `/`. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut <= 0 ? path.slice(0, cut + 1) : path.slice(0, cut);
}

/** A folder's path as far as a name can be typed after it; empty for no folder. */
export function insideOf(folder: string | null): string {
  if (folder === null || folder === '') return '';
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder : folder + separator;
}

/** The last part of a path of any system: `C:\预算\外办.ysgk` → `外办.ysgk`. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

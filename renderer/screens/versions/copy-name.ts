import { fileNameOf } from '../../file-name.ts';

/** What a copy of an earlier version is called until it is saved: `外办（2026-02-10 09.30 的版本）.ysgk`. */
export function copyName(path: string, takenAt: string): string {
  const moment = new Date(takenAt);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  const time = `${two(moment.getHours())}.${two(moment.getMinutes())}`;
  return `${fileNameOf(path).replace(/\.ysgk$/iu, '')}（${day} ${time} 的版本）.ysgk`;
}

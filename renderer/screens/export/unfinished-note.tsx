import { unfinishedWords } from '../../../shared/draft/unfinished.ts';
import { useWorkspace } from '../../context.tsx';
import { unfinishedIn } from '../../unfinished.ts';

/** What was typed and is not valid yet, in words; empty for nothing. */
export function useUnfinishedWords(): string {
  return useWorkspace((workspace) => unfinishedWords(unfinishedIn(workspace)));
}

/** Says before exporting what was typed and is not valid yet: the files will not have it. */
export function UnfinishedNote({ words, final }: { readonly words: string; readonly final: boolean }) {
  if (words === '') return null;
  return (
    <p role="note" className="negative">
      还有 {words}：没填完的不会导出，填错的仍按原来的内容导出。
      {final ? '正式稿要先到左栏标着“没填完”的地方填好或删掉。' : '左栏标着“没填完”的地方填好后再导出。'}
    </p>
  );
}

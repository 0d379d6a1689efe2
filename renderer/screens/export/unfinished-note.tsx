import { unfinishedWords } from '../../../shared/draft/unfinished.ts';
import { useWorkspace } from '../../context.tsx';
import { unfinishedIn } from '../../unfinished.ts';

/** Says before exporting what was typed and is not valid yet: the files will not have it. */
export function UnfinishedNote() {
  const words = useWorkspace((workspace) => unfinishedWords(unfinishedIn(workspace)));
  if (words === '') return null;
  return (
    <p role="note" className="negative">
      还有 {words}，不会导出。左栏标着“没填完”的地方填好后再导出。
    </p>
  );
}

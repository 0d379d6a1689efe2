import { App as AntApp } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { codeInWords } from '../../../shared/base/listed-file.ts';
import { printLocated, type Located } from '../../../shared/base/result.ts';
import type { ListedForm } from '../../../shared/form-channels.ts';
import type { Question } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { base64 } from '../../file-content.ts';

/** A file of a form: by its path, or as the page was handed it. */
export type FormFile = { readonly path: string } | { readonly upload: File };

/** What the screen shows and does. */
export interface Forms {
  /** Null until they have been listed. */
  readonly forms: readonly ListedForm[] | null;
  /** What was done last, or why it was not. */
  readonly news: { readonly done: string } | { readonly trouble: readonly string[] } | null;
  /** The id of the form, once it is there. */
  readonly install: (file: FormFile) => Promise<string | null>;
  readonly exportTo: (id: string, path: string) => Promise<void>;
  readonly remove: (form: ListedForm) => Promise<void>;
  readonly makeNext: (id: string, year: number) => Promise<boolean>;
}

const SILENT: readonly Located[] = [{ place: '', message: '程序没有回应，请再试一次' }];

/** Lists the forms, and lists them again after each change. */
export function useForms(): Forms {
  const { modal } = AntApp.useApp();
  const [forms, setForms] = useState<readonly ListedForm[] | null>(null);
  const [news, setNews] = useState<Forms['news']>(null);
  const list = useCallback(async (): Promise<void> => {
    setForms(await ask('forms.list', {}).catch(() => []));
  }, []);
  useEffect(() => {
    void list();
  }, [list]);
  const refuse = (problems: readonly Located[]): void => {
    setNews({ trouble: problems.map(printLocated) });
  };

  const install = useCallback(
    async (file: FormFile): Promise<string | null> => {
      try {
        const wanted: Question<'forms.install'>['file'] =
          'path' in file ? file : { name: file.upload.name.slice(-255), content: await base64(file.upload) };
        let answer = await ask('forms.install', { file: wanted, replace: false });
        if (answer.ok && answer.value.status === 'differs') {
          const { name, kept, sha256 } = answer.value;
          const isWanted = await modal.confirm({
            title: '已经装了同一编号的另一份格式',
            content: `现有“${kept.name}”，校验码 ${codeInWords(kept.sha256 ?? '')}；这一份“${name}”，校验码 ${codeInWords(sha256)}。换成这一份以后，用它的草稿都按新的印。`,
            okText: '换成这一份',
            cancelText: '取消',
          });
          if (!isWanted) return null;
          answer = await ask('forms.install', { file: wanted, replace: true });
        }
        if (!answer.ok) refuse(answer.problems);
        else {
          const { name, id, status } = answer.value;
          setNews({ done: status === 'same' ? `“${name}”本来就装着，完全相同` : `已安装“${name}”` });
          await list();
          return id;
        }
      } catch {
        refuse(SILENT);
      }
      return null;
    },
    [list, modal],
  );

  return {
    forms,
    news,
    install,
    exportTo: async (id, path) => {
      const answer = await ask('forms.export', { id, path }).catch(() => ({ ok: false as const, problems: SILENT }));
      if (answer.ok) setNews({ done: `已导出到 ${answer.value.path}` });
      else refuse(answer.problems);
    },
    remove: async ({ path, name }) => {
      if (path === null) return;
      const isWanted = await modal.confirm({
        title: `移除“${name}”？`,
        content: '用它的草稿会打不开，草稿本身不会变；以后再装上同一份格式，就照常打开。',
        okText: '移除',
        cancelText: '取消',
      });
      if (!isWanted) return;
      const answer = await ask('forms.remove', { path }).catch(() => ({ ok: false as const, problems: SILENT }));
      if (answer.ok) setNews({ done: `已移除“${name}”` });
      else refuse(answer.problems);
      await list();
    },
    makeNext: async (id, year) => {
      const answer = await ask('forms.next', { id, year }).catch(() => ({ ok: false as const, problems: SILENT }));
      if (answer.ok) setNews({ done: `已做好“${answer.value.name}”，新建草稿时就能选它` });
      else refuse(answer.problems);
      await list();
      return answer.ok;
    },
  };
}

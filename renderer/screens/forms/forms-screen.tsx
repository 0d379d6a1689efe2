import { Button, Spin } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListedForm } from '../../../shared/form-channels.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { DropTarget, useFileDrop } from '../../components/file-drop.tsx';
import { insideOf } from '../../file-name.ts';
import type { StartRequest } from '../../start-request.ts';
import { useDesktopRequests } from '../start/use-desktop-requests.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import { FormCard } from './form-card.tsx';
import './forms.css';
import { NextYearDialog } from './next-year-dialog.tsx';
import { useForms, type FormFile } from './use-forms.ts';

/** 公开格式: the forms that are installed, and installing, exporting, removing and continuing them. */
export function FormsScreen({
  start,
  first,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  /** A file to install at once. */
  readonly first: FormFile | null;
  readonly onLeave: (next: StartRequest | null) => void;
}) {
  const { forms, news, install, exportTo, remove, makeNext } = useForms();
  const [next, setNext] = useState<ListedForm | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const begun = useRef<FormFile | null>(null);
  const askPath = useAskPath(start.door);
  useEffect(() => {
    if (first === null || begun.current === first) return;
    begun.current = first;
    void install(first);
  }, [first, install]);
  const isOver = useFileDrop(useCallback((upload: File) => void install({ upload }), [install]));
  useDesktopRequests(start.door, null, {
    onNew: () => {
      onLeave({ kind: 'new' });
    },
    onOpen: () => {
      onLeave({ kind: 'open' });
      return Promise.resolve();
    },
    onFile: (path) => {
      onLeave({ kind: 'file', path });
    },
    onCopy: onLeave,
    onVersions: () => undefined,
    onUpload: (file) => {
      onLeave({ kind: 'upload', file });
    },
  });
  const choose = async (): Promise<void> => {
    if (start.door === 'browser') {
      picker.current?.click();
      return;
    }
    const path = await askPath('form', '');
    if (path !== null) await install({ path });
  };
  const exportForm = async (id: string): Promise<void> => {
    const path = await askPath('saveForm', `${insideOf(start.folder)}${id}.ysgk-pack`);
    if (path !== null) await exportTo(id, path);
  };
  return (
    <main className="forms-screen">
      <header>
        <Button
          onClick={() => {
            onLeave(null);
          }}
        >
          返回开始
        </Button>
        <h1>公开格式</h1>
        <Button type="primary" onClick={() => void choose()}>
          安装公开格式…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".ysgk-pack"
          hidden
          aria-label="选择公开格式的文件"
          onChange={(event) => {
            const upload = event.target.files?.[0];
            event.target.value = '';
            if (upload !== undefined) void install({ upload });
          }}
        />
      </header>
      <p className="soft">
        公开格式说明一地一年公开哪些表、写哪些话。财政部门或别的单位发来的格式是一个 .ysgk-pack
        文件，装上或拖进来就能用；也可以放进草稿所在文件夹的“公开格式”里，只给那里的草稿用。
      </p>
      {news === null ? null : 'done' in news ? (
        <p className="panel" role="status">
          {news.done}
        </p>
      ) : (
        <ul className="panel negative form-trouble" role="alert">
          {news.trouble.slice(0, 12).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {forms === null ? (
        <Spin description="正在列出公开格式…" />
      ) : (
        <ul className="form-list" aria-label="已有的公开格式">
          {forms.map((form) => (
            <FormCard
              key={`${form.origin} ${form.path ?? ''} ${form.id ?? ''}`}
              form={form}
              onExport={(id) => void exportForm(id)}
              onRemove={() => void remove(form)}
              onNext={() => {
                setNext(form);
              }}
            />
          ))}
        </ul>
      )}
      {forms?.some(({ origin }) => origin === 'data') === false ? <p className="soft">还没有自己安装的格式。</p> : null}
      {isOver ? <DropTarget /> : null}
      {next === null ? null : (
        <NextYearDialog
          form={next}
          onCancel={() => {
            setNext(null);
          }}
          onMake={(year) => {
            setNext(null);
            if (next.id !== null) void makeNext(next.id, year);
          }}
        />
      )}
    </main>
  );
}

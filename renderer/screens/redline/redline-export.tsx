import { Button } from 'antd';
import { useState } from 'react';
import type { Answer, OtherSide } from '../../../shared/ipc.ts';
import type { Format } from '../../../shared/render/writer.ts';
import { ask } from '../../api.ts';
import { useWorkspaceStore } from '../../context.tsx';
import '../export/export.css';
import { ExportResult } from '../export/export-result.tsx';
import { proposeSettings } from '../export/export-settings.ts';
import { FolderField } from '../export/folder-field.tsx';

interface RedlineExportProps {
  readonly start: Answer<'app.start'>;
  readonly other: OtherSide;
}

/** Writes the 对照表 beside the draft, or where the person says. */
export function RedlineExport({ start, other }: RedlineExportProps) {
  const store = useWorkspaceStore();
  const [folder, setFolder] = useState(() => proposeSettings(store.getState().file, start.folder).folder);
  const [running, setRunning] = useState<Format | null>(null);
  const [outcome, setOutcome] = useState<Answer<'redline.export'> | null>(null);

  const run = async (format: Format): Promise<void> => {
    const { draft, file } = store.getState();
    setRunning(format);
    setOutcome(null);
    try {
      const name = `${proposeSettings(file, null).name.slice(0, 190)}对照表`;
      setOutcome(await ask('redline.export', { draft, other, folder, name, formats: [format] }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : '原因不明';
      setOutcome({ written: [], problems: [`没有导出：${reason}`], refused: false, fonts: [], missingCharacters: [] });
    } finally {
      setRunning(null);
    }
  };
  const trouble = folder.trim() === '' ? '请填写放在哪个文件夹' : undefined;
  return (
    <section className="panel" aria-label="导出对照表">
      <h3>导出对照表</h3>
      <FolderField start={start} folder={folder} trouble={trouble} onChange={setFolder} />
      <div className="export-run">
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            loading={running === format}
            disabled={trouble !== undefined || (running !== null && running !== format)}
            onClick={() => void run(format)}
          >
            导出对照表（{format.toUpperCase()}）
          </Button>
        ))}
      </div>
      {outcome === null ? null : <ExportResult outcome={outcome} stopped={false} door={start.door} />}
    </section>
  );
}

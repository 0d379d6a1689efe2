import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import type { Answer, Question } from '../../../shared/ipc.ts';
import { FORMATS, type Format } from '../../../shared/render/writer.ts';
import '../export/export.css';
import { FORMAT_NAMES } from '../export/export-settings.ts';
import { FolderField } from '../export/folder-field.tsx';

/** What a batch export is asked besides the drafts. */
export type BatchSettings = Omit<Question<'folder.export'>, 'drafts'>;

/** Asks how the chosen drafts are to be exported, and where to. */
export function ExportDialog({
  start,
  folder: proposed,
  count,
  onCancel,
  onExport,
}: {
  readonly start: Answer<'app.start'>;
  readonly folder: string;
  readonly count: number;
  readonly onCancel: () => void;
  readonly onExport: (settings: BatchSettings) => void;
}) {
  const [formats, setFormats] = useState<readonly Format[]>(['pdf', 'docx']);
  const [folder, setFolder] = useState(proposed);
  const [final, setFinal] = useState(false);
  const trouble = folder.trim() === '' ? '请填写放在哪个文件夹' : undefined;
  return (
    <Dialog
      title={`导出 ${String(count)} 份草稿`}
      okText="导出"
      okButtonProps={{ disabled: trouble !== undefined || formats.length === 0 }}
      cancelText="取消"
      onCancel={onCancel}
      onOk={() => {
        onExport({ formats: [...formats], folder, final, bundledFonts: false });
      }}
    >
      <div className="export-field">
        <span id="batch-formats">格式</span>
        <Checkbox.Group
          aria-labelledby="batch-formats"
          className="export-formats"
          value={[...formats]}
          options={FORMATS.map((format) => ({ value: format, label: FORMAT_NAMES[format] }))}
          onChange={(chosen) => {
            setFormats(FORMATS.filter((format) => chosen.includes(format)));
          }}
        />
        {formats.length === 0 ? <span className="negative">请至少选一种格式</span> : null}
      </div>
      <FolderField start={start} folder={folder} trouble={trouble} onChange={setFolder} />
      <div className="export-field">
        <Radio.Group
          aria-label="草稿还是正式稿"
          value={final ? 'final' : 'draft'}
          onChange={(event) => {
            setFinal(event.target.value === 'final');
          }}
        >
          <Radio value="draft">草稿</Radio>
          <Radio value="final">正式稿</Radio>
        </Radio.Group>
        <span className="soft">
          {final ? '还有必须改的问题的，不导出并说明原因；其余照常导出。' : '还有必须改的问题的，每一页都印“草稿”。'}
        </span>
      </div>
    </Dialog>
  );
}

import { App as AntApp, Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { differenceInWords, reportText } from '../../../shared/read/draft/report.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { openItemsOf } from '../../../shared/draft/to-complete.ts';
import { download, fileName } from '../../components/download.ts';
import './origin-dialog.css';
import type { Origin } from './use-origin.ts';

interface OriginDialogProps {
  readonly origin: Origin;
  readonly onCancel: () => void;
  readonly onBegin: (draft: Draft) => void;
}

/** 由公开件起稿: what was taken from the file, what is to be completed, and the beginning. */
export function OriginDialog({ origin, onCancel, onBegin }: OriginDialogProps) {
  const { message } = AntApp.useApp();
  const { name, draft, report, remarks } = origin;
  const title = `由公开件起稿：${name}`;
  const text = reportText(title, { ...report, leftover: [...report.leftover, ...remarks] });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success('清单已复制');
    } catch {
      void message.error('没有复制成：系统不让用剪贴板，请改用“保存清单”');
    }
  };
  const save = (): void => {
    download(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${fileName(name)}待补清单.txt`);
  };
  return (
    <Dialog
      title={title}
      width={860}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={() => void copy()}>复制清单</Button>
          <Button onClick={save}>保存清单</Button>
          <Button onClick={onCancel}>取消</Button>
          <Button
            type="primary"
            onClick={() => {
              onBegin(draft);
            }}
          >
            开始编制
          </Button>
        </>
      }
    >
      <div className="origin-report" role="region" aria-label="起稿报告" tabIndex={0}>
        <ReportPart title="取到的内容" lines={report.taken} isOpen />
        <ReportPart title="金额是怎样得来的" lines={report.assumptions} isOpen />
        <ReportPart title={`待补 ${String(report.pending.length)} 处`} lines={report.pending} isOpen />
        <ReportPart title={`没有读入的段落 ${String(report.leftover.length)} 段`} lines={report.leftover} isOpen />
        <ReportPart title={`文件里没有读懂的 ${String(remarks.length)} 处`} lines={remarks} isOpen />
        <ReportPart
          title={`与原件印得不同的 ${String(report.differences.length)} 处（待补的金额填齐后会少）`}
          lines={report.differences.map(differenceInWords)}
        />
      </div>
      <p className="soft">
        要补的 {openItemsOf(draft).length}{' '}
        处记在草稿里，开始后在右栏“问题”里逐处去补、打勾；公开件表里的数也记在草稿里，明细填齐前不能出正式稿。
      </p>
    </Dialog>
  );
}

/** More lines than this are for the saved list; nobody reads them in a dialog. */
const MOST_SHOWN = 300;

function ReportPart({
  title,
  lines,
  isOpen = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOpen?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ol>
        {lines.slice(0, MOST_SHOWN).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
      {lines.length > MOST_SHOWN ? <p className="soft">其余 {lines.length - MOST_SHOWN} 处在保存的清单里。</p> : null}
    </details>
  );
}

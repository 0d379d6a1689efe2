import { Button, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { readAmount, UNIT_NAMES, writeAmount } from '../../../shared/base/typed-amount.ts';
import { SOURCE_NAMES, SOURCES, type Source } from '../../../shared/draft/source.ts';
import { parseTsv } from '../../components/grid/tsv.ts';
import type { Unit } from '../../workspace.ts';
import type { Typed } from './column.ts';
import { understandBlock, type BlockMeaning, type Meaning } from './paste-meaning.ts';
import { PastedBlock, RejectedRows, UnderstoodRows } from './paste-preview.tsx';
import { readPastedRows } from './paste-rows.ts';
import type { CellContext } from './row.ts';

/** Rows and cells on the clipboard, or out of a file. */
export type Block = readonly (readonly string[])[];

/** Most rows that are taken at once. */
const MOST_ROWS = 20_000;

interface Props {
  /** The block to show; empty to ask for one first. */
  readonly block: Block;
  readonly fiscalYear: number;
  readonly context: CellContext;
  /** Where the lines will stand, in words. */
  readonly place: string;
  readonly onInsert: (rows: readonly Typed[], newProjects: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Shows how a pasted block was understood, asks for what it does not say, and puts its lines into the ledger. */
export function PasteDialog({ block: given, ...props }: Props) {
  const [block, setBlock] = useState<Block>(given);
  return (
    <Modal
      open
      title={block.length === 0 ? '粘贴或导入预算明细' : '粘贴的内容是这样认出来的'}
      width={1000}
      style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 130px)', overflow: 'auto' } }}
      footer={null}
      onCancel={props.onClose}
    >
      {block.length === 0 ? (
        <BlockInput onBlock={setBlock} />
      ) : (
        <BlockReview
          block={block}
          {...props}
          onBack={() => {
            setBlock([]);
          }}
        />
      )}
    </Modal>
  );
}

function BlockInput({ onBlock }: { readonly onBlock: (block: Block) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const take = (block: Block): void => {
    const rows = block.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (rows.length === 0) setTrouble('里面没有内容');
    else if (rows.length > MOST_ROWS)
      setTrouble(`一共 ${String(rows.length)} 行，一次最多 ${String(MOST_ROWS)} 行，请分几次`);
    else onBlock(block);
  };
  const readFile = async (chosen: File): Promise<void> => {
    // The reader of workbooks is large and seldom needed, so it is loaded only now.
    const { readTableFile } = await import('./table-file.ts');
    const read = await readTableFile(chosen);
    if (read.ok) take(read.value);
    else setTrouble(read.problem);
  };
  return (
    <div className="paste-input">
      <p>在 Excel 或 WPS 里选中整块（连表头一起更好），复制，然后在下面的框里按 Ctrl+V：</p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label="在这里粘贴"
        value={text}
        onPaste={(event) => {
          event.preventDefault();
          take(parseTsv(event.clipboardData.getData('text/plain')));
        }}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {trouble === '' ? null : (
        <p className="negative" role="alert">
          {trouble}
        </p>
      )}
      <div className="paste-actions">
        <Button onClick={() => file.current?.click()}>选择文件（.xlsx、.csv）…</Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="表格文件"
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) void readFile(chosen);
            event.target.value = '';
          }}
        />
        <Button
          type="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            take(parseTsv(text));
          }}
        >
          下一步
        </Button>
      </div>
    </div>
  );
}

function BlockReview({
  block,
  fiscalYear,
  context,
  place,
  onInsert,
  onClose,
  onBack,
}: Omit<Props, 'block'> & { readonly block: Block; readonly onBack: () => void }) {
  const names = useMemo(() => context.projects.map(({ name }) => name), [context.projects]);
  const [meaning, setMeaning] = useState<BlockMeaning>(() => understandBlock(block, { fiscalYear, projects: names }));
  const [source, setSource] = useState<Source | null>(null);
  const { unit } = meaning;
  const read = useMemo(
    () => readPastedRows(block, meaning, { unit: unit ?? 'wan', source }, context.codes, names),
    [block, meaning, unit, source, context.codes, names],
  );
  const hasSource = meaning.columns.includes('source');
  const setColumn = (column: number, value: Meaning): void => {
    // Two columns cannot mean the same: the other one gives way.
    const columns = meaning.columns.map((old, index) => (index === column ? value : old === value ? 'ignore' : old));
    setMeaning({ ...meaning, columns });
  };
  const ready = unit !== null && read.rows.length > 0;
  return (
    <div className="paste-review">
      <div className="paste-questions">
        <span>
          <b>金额单位</b>{' '}
          <Radio.Group
            aria-label="金额单位"
            value={unit}
            onChange={(event) => {
              setMeaning({ ...meaning, unit: event.target.value as Unit });
            }}
            options={[
              { value: 'wan', label: '万元' },
              { value: 'yuan', label: '元' },
            ]}
          />
          {unit === null ? <span className="negative">内容里没有写明，请选择</span> : null}
        </span>
        {hasSource ? null : (
          <span>
            <b>资金来源</b>{' '}
            <Select
              size="small"
              aria-label="全部行的资金来源"
              placeholder="内容里没有这一栏，请选择"
              status={source === null ? 'error' : ''}
              style={{ width: 260 }}
              value={source}
              options={SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value] }))}
              onChange={setSource}
            />
          </span>
        )}
        <span>
          <b>表头</b> 前{' '}
          <InputNumber
            size="small"
            aria-label="表头行数"
            min={0}
            max={Math.min(10, block.length)}
            value={meaning.headerRows}
            style={{ width: 60 }}
            onChange={(rows) => {
              setMeaning({ ...meaning, headerRows: rows ?? 0 });
            }}
          />{' '}
          行
        </span>
      </div>
      <PastedBlock block={block} meaning={meaning} onColumn={setColumn} />
      <h4>
        认出 {read.rows.length} 行明细{unit === null ? null : <Totals rows={read.rows} unit={unit} />}
        {read.rows.length > 0 ? '，前几行是：' : ''}
      </h4>
      {read.rows.length > 0 ? <UnderstoodRows rows={read.rows} context={{ ...context, unit: unit ?? 'wan' }} /> : null}
      {read.newProjects.length === 0 ? null : (
        <p>
          将新建 {read.newProjects.length} 个项目：{read.newProjects.join('、')}
        </p>
      )}
      {read.unknownCodes.length === 0 ? null : (
        <p>科目表里没有：{read.unknownCodes.join('、')}。可以放入，名称随后填写。</p>
      )}
      <RejectedRows rejected={read.rejected} />
      <div className="paste-actions">
        <Button onClick={onBack}>重新粘贴</Button>
        <span className="soft">{place}</span>
        <Button onClick={onClose}>取消</Button>
        <Button
          type="primary"
          disabled={!ready}
          onClick={() => {
            onInsert(read.rows, read.newProjects);
          }}
        >
          放入 {read.rows.length} 行
        </Button>
      </div>
    </div>
  );
}

function Totals({ rows, unit }: { readonly rows: readonly Typed[]; readonly unit: Unit }) {
  const sum = (column: 'current' | 'prior'): string =>
    writeAmount(
      rows.reduce((total, row) => {
        const amount = readAmount(row[column] ?? '', unit);
        return total + (amount.ok ? (amount.value ?? 0) : 0);
      }, 0),
      unit,
      true,
    );
  return (
    <span>
      ：本年 {sum('current')} {UNIT_NAMES[unit]}，上年 {sum('prior')} {UNIT_NAMES[unit]}
    </span>
  );
}

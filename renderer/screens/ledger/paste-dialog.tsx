import { Button, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { Dialog } from '../../components/dialog.tsx';
import { writeAmount } from '../../../shared/base/money/typed-amount.ts';
import { SOURCE_NAMES, SOURCES, type Source } from '../../../shared/draft/source.ts';
import { amountColumn } from '../../../shared/read/table-file/column-meaning.ts';
import { parseTsv } from '../../components/grid/tsv.ts';
import type { Unit } from '../../workspace.ts';
import { readPastedBlock } from '../../../shared/read/ledger/pasted-block.ts';
import { understandBlock, withMeaning, type BlockMeaning } from '../../../shared/read/ledger/block-meaning.ts';
import type { FillKind } from '../../../shared/read/ledger/fill-down.ts';
import { clipboardText, NO_TEXT } from '../../components/clipboard-text.ts';
import { BlockTable, OtherRows, UnderstoodRows } from './block-preview.tsx';
import { FillQuestion } from './fill-question.tsx';
import { HeadingRowsField } from './heading-rows-field.tsx';
import type { Block } from '../../../shared/read/ledger/heading-rows.ts';
import type { ReadLine } from '../../../shared/read/ledger/read-line.ts';
import type { CellContext } from './row.ts';
import { unclearInWords } from '../../../shared/read/ledger/unclear-column.ts';

/** Most rows that are taken at once. */
const MOST_ROWS = 20_000;

interface Props {
  /** The block to show; empty to ask for one first. */
  readonly block: Block;
  readonly fiscalYear: number;
  readonly context: CellContext;
  /** Where the lines will stand, in words. */
  readonly place: string;
  readonly onInsert: (lines: readonly ReadLine[]) => void;
  readonly onClose: () => void;
}

/** Shows how a pasted block was understood, asks for what it does not say, and puts its lines into the ledger. */
export function PasteDialog({ block: given, ...props }: Props) {
  const [block, setBlock] = useState<Block>(given);
  return (
    <Dialog
      title={block.length === 0 ? '粘贴预算明细' : '粘贴的内容是这样认出来的'}
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
    </Dialog>
  );
}

function BlockInput({ onBlock }: { readonly onBlock: (block: Block) => void }) {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const take = (block: Block): void => {
    const rows = block.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (rows.length === 0) setTrouble('里面没有内容');
    else if (rows.length > MOST_ROWS)
      setTrouble(`一共 ${String(rows.length)} 行，一次最多 ${String(MOST_ROWS)} 行，请分几次`);
    else onBlock(block);
  };
  return (
    <div className="paste-input">
      <p>在 Excel 或 WPS 里选中整块（连表头一起更好），复制，然后在下面的框里按 Ctrl+V：</p>
      <Input.TextArea
        rows={8}
        aria-label="在这里粘贴"
        value={text}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = clipboardText(event.clipboardData);
          if (pasted === null) setTrouble(NO_TEXT);
          else take(parseTsv(pasted));
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
  block: written,
  fiscalYear,
  context,
  place,
  onInsert,
  onClose,
  onBack,
}: Omit<Props, 'block'> & { readonly block: Block; readonly onBack: () => void }) {
  const names = useMemo(() => context.projects.map(({ name }) => name), [context.projects]);
  const hints = { fiscalYear, projects: names };
  const [meaning, setMeaning] = useState<BlockMeaning>(() => understandBlock(written, hints));
  const [fill, setFill] = useState<ReadonlySet<FillKind>>(new Set());
  const [source, setSource] = useState<Source | null>(null);
  const { unit } = meaning;
  const read = useMemo(
    () => readPastedBlock(written, meaning, { unit: unit ?? 'wan', source, fill }, context.codes, names),
    [written, meaning, unit, source, fill, context.codes, names],
  );
  const { filled: block, blanks } = read;
  const asksSource = !meaning.columns.some(
    (column) => column === 'source' || amountColumn(column)?.source !== undefined,
  );
  const unclear = unclearInWords(block, meaning);
  const ready = unit !== null && read.lines.length > 0 && unclear === '';
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
        {asksSource ? (
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
        ) : null}
        <HeadingRowsField
          headings={meaning.headings}
          rows={block.length}
          onChange={(headings) => {
            setMeaning({ ...understandBlock(written, hints, headings), unit });
          }}
        />
      </div>
      <FillQuestion
        blanks={blanks}
        fill={fill}
        otherwise="合并的单元格复制出来就是这样。不勾的按没有填算，缺科目的行不放入。"
        onFill={setFill}
      />
      <BlockTable
        label="粘贴的内容"
        block={block}
        written={written}
        meaning={meaning}
        onColumn={(column, value) => {
          setMeaning({ ...meaning, columns: withMeaning(meaning.columns, column, value) });
        }}
      />
      <h4>
        认出 {read.lines.length} 行明细{unit === null ? null : <Totals lines={read.lines} unit={unit} />}
        {read.lines.length > 0 ? '，前几行是：' : ''}
      </h4>
      {read.lines.length > 0 ? (
        <UnderstoodRows lines={read.lines} context={{ ...context, unit: unit ?? 'wan' }} />
      ) : null}
      {read.newProjects.length === 0 ? null : (
        <p>
          将新建 {read.newProjects.length} 个项目：{read.newProjects.join('、')}
        </p>
      )}
      {read.unknownCodes.length === 0 ? null : (
        <p>科目表里没有：{read.unknownCodes.join('、')}。可以放入，名称随后填写。</p>
      )}
      <OtherRows
        title={`${String(read.rejected.length)} 行有问题，不放入：`}
        label="没有放进去的行"
        rows={read.rejected}
      />
      <OtherRows
        title={`${String(read.leftOut.length)} 行本来就不是明细，不放入：`}
        label="不是明细的行"
        rows={read.leftOut}
      />
      <div className="paste-actions">
        <Button onClick={onBack}>重新粘贴</Button>
        <span className={unclear === '' ? 'soft' : 'negative'} role="status">
          {unclear === '' ? place : unclear}
        </span>
        <Button onClick={onClose}>取消</Button>
        <Button
          type="primary"
          disabled={!ready}
          onClick={() => {
            onInsert(read.lines);
          }}
        >
          放入 {read.lines.length} 行
        </Button>
      </div>
    </div>
  );
}

function Totals({ lines, unit }: { readonly lines: readonly ReadLine[]; readonly unit: Unit }) {
  const sum = (year: 'current' | 'prior'): string =>
    writeAmount(
      lines.reduce((total, line) => total + (line[year] ?? 0), 0),
      unit,
      true,
    );
  return (
    <span>
      ：本年 {sum('current')} {UNIT_NAMES[unit]}，上年 {sum('prior')} {UNIT_NAMES[unit]}
    </span>
  );
}

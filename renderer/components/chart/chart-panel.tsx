import { App as AntApp, Button, Space } from 'antd';
import { useRef, type ReactNode } from 'react';
import './chart.css';
import { savePicture, type PictureFormat } from './save-picture.ts';

/** The figures of a chart as a table: the same content for those who do not see the picture. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart with its figures as a table, and its picture as a file. */
export function ChartPanel({
  title,
  fileName,
  table,
  note,
  children,
}: {
  readonly title: string;
  readonly fileName: string;
  readonly table: ChartTable;
  readonly note?: string;
  /** The picture; null when there is nothing to draw, and `note` says why. */
  readonly children: ReactNode;
}) {
  const picture = useRef<HTMLDivElement>(null);
  const { message } = AntApp.useApp();
  const save = (format: PictureFormat): void => {
    const drawn = picture.current?.querySelector('svg');
    if (drawn === null || drawn === undefined) return;
    savePicture(drawn, fileName, format).catch(() => void message.error('图片没有生成成功，请改用另一种格式'));
  };
  return (
    <section className="panel chart" aria-label={title}>
      <div className="chart-head">
        <h3>{title}</h3>
        {children === null ? null : (
          <Space size={6}>
            {(['png', 'svg'] as const).map((format) => (
              <Button
                key={format}
                size="small"
                aria-label={`${title}存为 ${format.toUpperCase()} 图片`}
                onClick={() => {
                  save(format);
                }}
              >
                存为 {format.toUpperCase()}
              </Button>
            ))}
          </Space>
        )}
      </div>
      {children === null ? null : (
        <div ref={picture} className="picture" role="img" aria-label={`${title}，数据见下表`}>
          {children}
        </div>
      )}
      {note === undefined ? null : <p className="soft">{note}</p>}
      {table.rows.length === 0 ? null : <FigureTable title={title} table={table} />}
    </section>
  );
}

function FigureTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <table className="figures">
      <caption>{title}（单位：万元）</caption>
      <thead>
        <tr>
          {table.header.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {text}
                </th>
              ) : (
                <td key={column} className={text.startsWith('-') ? 'amount negative' : 'amount'}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

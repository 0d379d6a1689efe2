import { memo } from 'react';
import type { SheetBlock } from '../../shared/document/document.ts';
import { useBlockFindings } from '../components/finding/finding-notes.tsx';
import { findingsOfCell, gridMarks } from '../finding-marks.ts';
import { foundInPreview, titleOf } from './found.ts';

/** A performance sheet as it will print. */
export const SheetView = memo(function SheetView({ sheet }: { readonly sheet: SheetBlock }) {
  const width = sheet.header.length;
  const marks = gridMarks(useBlockFindings(sheet.id));
  return (
    <figure style={{ margin: 0 }} data-block={sheet.id}>
      <div className="printed-title">
        <span className={foundInPreview(marks.whole)} title={titleOf(marks.whole)}>
          {sheet.title}
        </span>
      </div>
      <div style={{ textAlign: 'center', fontSize: 12 }}>{sheet.year}</div>
      <div className="printed-scroll" tabIndex={0} role="region" aria-label={sheet.title}>
        <table className="printed">
          <tbody>
            {sheet.fields.map((field) => (
              <tr key={field.label}>
                <th scope="row">
                  {field.label}
                  {field.suffix}
                </th>
                <td colSpan={width - 1}>{field.value}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{sheet.fundsLabel}</th>
              <td colSpan={width - 1}>
                {sheet.funds.map((fund) => `${fund.label}${fund.suffix} ${fund.value}`).join('　')}
              </td>
            </tr>
            <tr>
              <th scope="row">{sheet.goalLabel}</th>
              <td colSpan={width - 1}>
                {sheet.goal.map((line, index) => (
                  <div key={index}>{line}</div>
                ))}
              </td>
            </tr>
            <tr>
              {sheet.header.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
            {sheet.rows.map((row, index) => (
              <tr key={index} data-row={index}>
                {row.map((text, column) => {
                  const found = findingsOfCell(marks.rows.get(index), column);
                  return (
                    <td key={column} className={foundInPreview(found)} title={titleOf(found)}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
});

import { Button } from 'antd';
import { codeInWords } from '../../../shared/base/listed-file.ts';
import type { ListedForm } from '../../../shared/form-channels.ts';
import { yearsInWords } from './years-in-words.ts';

const ORIGINS: Readonly<Record<ListedForm['origin'], string>> = {
  program: '随程序安装',
  beside: '本次打开的文件夹里的“公开格式”',
  data: '自己安装',
};

/** One form: what it is, where it comes from, and what can be done with it. */
export function FormCard({
  form,
  onExport,
  onRemove,
  onNext,
}: {
  readonly form: ListedForm;
  readonly onExport: (id: string) => void;
  readonly onRemove: () => void;
  readonly onNext: () => void;
}) {
  const { id, name, years, status, sources, origin, path, sha256, hidden, trouble } = form;
  const usable = trouble === null && !hidden && id !== null ? id : null;
  return (
    <li className="panel form-card">
      <h2>{name}</h2>
      <dl>
        {years === null ? null : <Fact name="适用年度" value={yearsInWords(years)} />}
        {status === null ? null : <Fact name="性质" value={status === 'official' ? '正式' : '示例，不是官方格式'} />}
        {id === null ? null : <Fact name="编号" value={id} />}
        <Fact name="来自" value={path === null ? ORIGINS[origin] : `${ORIGINS[origin]}：${path}`} />
        {sources.length === 0 ? null : <Fact name="依据" value={sources.join('；')} />}
        {sha256 === null ? null : <Fact name="校验码" value={codeInWords(sha256)} />}
      </dl>
      {trouble === null ? null : <p className="negative">不能使用：{trouble}</p>}
      {hidden ? <p className="soft">没有使用：编号相同的另一份排在前面。</p> : null}
      <div className="form-actions">
        {usable === null ? null : (
          <>
            <Button
              aria-label={`导出成文件：${name}`}
              onClick={() => {
                onExport(usable);
              }}
            >
              导出成文件…
            </Button>
            <Button aria-label={`做新一年的格式：${name}`} onClick={onNext}>
              做新一年的格式…
            </Button>
          </>
        )}
        {origin === 'data' ? (
          <Button aria-label={`移除：${name}`} onClick={onRemove}>
            移除…
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { Button } from 'antd';
import { replaceSection } from '../../../shared/draft/edit.ts';
import { useWorkspace } from '../../context.tsx';
import { DraftForm } from '../../components/form/draft-form.tsx';
import { GlossaryEntries } from './glossary-entries.tsx';
import './glossary.css';

/** 名词解释: the pack's, or entries of one's own that begin as a copy of them. */
export function GlossaryScreen() {
  const own = useWorkspace((workspace) => workspace.draft.glossary);
  const edit = useWorkspace((workspace) => workspace.edit);
  const entries = usePackEntries();
  if (own === null) {
    return (
      <>
        <h2>名词解释</h2>
        <p className="lead">现在用公开格式统一的名词解释，一般不必改动；确有需要时改为自定。</p>
        <section className="panel">
          <div className="panel-head">
            <h3>统一的名词解释（{entries.length} 条）</h3>
            <Button
              onClick={() => {
                edit('glossary.own', replaceSection('glossary', entries));
              }}
            >
              改为自定
            </Button>
          </div>
          <dl className="glossary">
            {entries.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </>
    );
  }
  return (
    <>
      <h2>名词解释</h2>
      <p className="lead">现在用自定的名词解释，可以增删、改写、调整先后；序号自动生成。</p>
      <DraftForm label="名词解释">
        <section className="panel">
          <div className="panel-head">
            <h3>自定的名词解释（{own.length} 条）</h3>
            <Button
              title="自定的内容会去掉，可以撤销"
              onClick={() => {
                edit('glossary.restore', replaceSection('glossary', null));
              }}
            >
              恢复统一解释
            </Button>
          </div>
          <GlossaryEntries entries={own} />
        </section>
      </DraftForm>
    </>
  );
}

/** The pack's entries as a draft would hold them. */
function usePackEntries(): { term: string; text: string }[] {
  const glossary = useWorkspace((workspace) => workspace.pack.glossary);
  return Object.values(glossary).map(({ term, text }) => ({ term, text }));
}

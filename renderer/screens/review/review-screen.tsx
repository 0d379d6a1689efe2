import { Button, Tabs } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { namePlace } from '../../../shared/document/place-name.ts';
import type { Place } from '../../../shared/review/round/review.ts';
import { addComment, currentRound } from '../../../shared/review/round/rounds.ts';
import { usePersonName } from '../../components/review/person-name.ts';
import { RoundView } from '../../components/review/round-view.tsx';
import { SavingLine } from '../../components/review/saving-line.tsx';
import { useReviewFile } from '../../components/review/use-review-file.ts';
import '../../components/review/review.css';
import { WorkspaceContext } from '../../context.tsx';
import type { OpenReview } from '../../opening-review.ts';
import '../../style/workspace.css';
import { CommentForm, newComment } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';
import { findingKey } from './finding-key.ts';
import { FindingDecisions } from './finding-decisions.tsx';
import { HandBackPanel } from './hand-back-panel.tsx';
import { ReviewPaper } from './review-paper.tsx';
import './review-screen.css';
import { useLeaving } from './use-leaving.ts';
import { VerdictPanel } from './verdict-panel.tsx';

type Tab = 'comments' | 'findings' | 'rounds' | 'verdict';

/** 审核: the document read only, and beside it what the supervisor says about it. */
export function ReviewScreen({
  start,
  open,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  readonly open: OpenReview;
  readonly onLeave: () => void;
}) {
  const { found, store } = open;
  const { document, report } = store.getState();
  const editing = useReviewFile(found);
  const { review, change, undo } = editing;
  const round = currentRound(review);
  const isLocked = round.verdict !== undefined;
  const [tab, setTab] = useState<Tab>('comments');
  const [place, setPlace] = useState<Place>({ block: '' });
  const [by, setBy] = usePersonName('supervisor');
  const [text, setText] = useState('');
  const [opinion, setOpinion] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isBegun = text.trim() !== '';
  const halfWritten = [
    ...(isBegun ? ['意见'] : []),
    ...(opinion.trim() === '' || round.verdict !== undefined ? [] : ['总体意见']),
  ];
  const leave = useLeaving(start.door, `审核：${document.title}`.slice(0, 300), editing.saving, halfWritten, onLeave);
  const showPlace = useCallback(
    ({ block, row }: Place): void => {
      if (block !== '') store.getState().showPlace(block, row);
    },
    [store],
  );
  const choose = useCallback((next: Place): void => {
    setPlace(next);
    setTab('comments');
  }, []);
  const toComment = (finding: Finding): void => {
    const { block, row, column } = finding.where;
    const exact: Place = { block, ...(row === undefined ? {} : { row, ...(column === undefined ? {} : { column }) }) };
    const candidates: readonly Place[] = [exact, { block }, { block: '' }];
    const at = candidates.find((one) => namePlace(document, one) !== undefined) ?? { block: '' };
    const named = namePlace(document, at) ?? { name: '全文', quote: '' };
    change(
      addComment({
        ...newComment(at, named, `${finding.message}；${finding.fix}`, by.trim()),
        fromFinding: findingKey(finding),
      }),
    );
  };
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;

  return (
    <WorkspaceContext value={store}>
      <main className="review-screen">
        <header className="title-bar">
          <Button size="small" onClick={leave}>
            返回
          </Button>
          <h1 ref={heading} tabIndex={-1} title={document.title}>
            审核：{document.title}
          </h1>
          <span className="soft">第 {round.number} 轮 · 只读</span>
          {found.code === null ? null : (
            <span className="soft" title="应当与对方做包时看到的相同">
              校验码 <span className="package-code">{found.code}</span>
            </span>
          )}
          <SavingLine editing={editing} />
          <Button size="small" disabled={undo === null} onClick={() => undo?.()}>
            撤销
          </Button>
        </header>
        {found.remarks.length === 0 ? null : (
          <div role="alert">
            <ul className="review-remarks">
              {found.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="review-columns">
          <ReviewPaper comments={round.comments} chosen={isLocked ? null : place} onChoose={choose} />
          <aside className="review-side" aria-label="审核意见">
            <Tabs
              size="small"
              activeKey={tab}
              onChange={(key) => {
                setTab(key as Tab);
              }}
              items={[
                { key: 'comments', label: `意见（${String(round.comments.length)}）` },
                { key: 'findings', label: `问题（${String(report.findings.length)}）` },
                { key: 'rounds', label: `历次（${String(review.rounds.length - 1)}）` },
                { key: 'verdict', label: '结论' },
              ]}
            />
            <div className="review-side-body">
              {tab === 'comments' ? (
                <>
                  {isLocked ? (
                    <p className="soft">本轮已有结论，意见不能再改。</p>
                  ) : (
                    <CommentForm
                      document={document}
                      place={place}
                      text={text}
                      by={by}
                      onText={setText}
                      onBy={setBy}
                      onPlace={(next) => {
                        setPlace(next);
                        showPlace(next);
                      }}
                      onAdd={(comment) => {
                        change(addComment(comment));
                      }}
                    />
                  )}
                  <CommentList
                    comments={round.comments}
                    isLocked={isLocked}
                    onPlace={(comment) => {
                      showPlace(comment.place);
                    }}
                    onChange={change}
                  />
                </>
              ) : tab === 'findings' ? (
                <FindingDecisions
                  report={report}
                  round={round}
                  isLocked={isLocked}
                  canComment={by.trim() !== ''}
                  onPlace={({ where }) => {
                    showPlace(where);
                  }}
                  onChange={change}
                  onComment={toComment}
                />
              ) : tab === 'rounds' ? (
                <PastRounds rounds={review.rounds.slice(0, -1)} onPlace={showPlace} />
              ) : (
                <>
                  <VerdictPanel
                    round={round}
                    isSent={found.source === 'return'}
                    errors={errors}
                    opinion={opinion}
                    isCommentBegun={isBegun}
                    onOpinion={setOpinion}
                    by={by}
                    onBy={setBy}
                    onChange={change}
                  />
                  <HandBackPanel start={start} found={found} review={review} />
                </>
              )}
            </div>
          </aside>
        </div>
      </main>
    </WorkspaceContext>
  );
}

function PastRounds({
  rounds,
  onPlace,
}: {
  readonly rounds: OpenReview['found']['review']['rounds'];
  readonly onPlace: (place: Place) => void;
}) {
  if (rounds.length === 0) return <p className="soft">这是第一轮。</p>;
  return [...rounds].reverse().map((round) => (
    <RoundView
      key={round.number}
      round={round}
      onPlace={(comment) => {
        onPlace(comment.place);
      }}
    />
  ));
}

import { Button, Tabs } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { namePlace } from '../../../shared/document/place-name.ts';
import { joinReviewer } from '../../../shared/review/round/receive.ts';
import type { Place } from '../../../shared/review/round/opinion.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import {
  addComment,
  changeRound,
  commentsOf,
  currentRound,
  opinionOf,
  type RoundChange,
} from '../../../shared/review/round/rounds.ts';
import { RoundView } from '../../components/review/round-view.tsx';
import { SavingLine } from '../../components/review/saving-line.tsx';
import { useReviewFile } from '../../components/review/use-review-file.ts';
import '../../components/review/review.css';
import { WorkspaceContext } from '../../context.tsx';
import type { OpenReview } from '../../opening-review.ts';
import '../../style/workspace.css';
import { CommentForm, newComment } from './comment-form.tsx';
import { AllVerdicts } from './all-verdicts.tsx';
import { CommentList } from './comment-list.tsx';
import { ContestedFindings } from './contested-findings.tsx';
import { findingKey } from './finding-key.ts';
import { FindingDecisions } from './finding-decisions.tsx';
import { HandBackPanel } from './hand-back-panel.tsx';
import { ReviewPaper } from './review-paper.tsx';
import { JoinPanel } from './join-panel.tsx';
import './review-screen.css';
import { ReviewerBar } from './reviewer-bar.tsx';
import { useLeaving } from './use-leaving.ts';
import { useReviewer } from './use-reviewer.ts';
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
  const here = useReviewer(editing);
  const { reviewer, say } = here;
  const own = opinionOf(round, reviewer?.id);
  const isLocked = own?.verdict !== undefined;
  const isSent =
    found.source === 'return' && opinionOf(currentRound(found.review), reviewer?.id)?.verdict !== undefined;
  const changeCurrent = (step: RoundChange): void => {
    change((now) => changeRound(now, step));
  };
  const [tab, setTab] = useState<Tab>('comments');
  const [place, setPlace] = useState<Place>({ block: '' });
  const [text, setText] = useState('');
  const [opinion, setOpinion] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isBegun = text.trim() !== '';
  const halfWritten = [...(isBegun ? ['意见'] : []), ...(opinion.trim() === '' || isLocked ? [] : ['总体意见'])];
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
    say(
      addComment({
        ...newComment(at, named, `${finding.message}；${finding.fix}`),
        fromFinding: findingKey(finding),
      }),
    );
  };
  const join = (came: Review): void => {
    change((now) => {
      const joined = joinReviewer(now, came);
      return joined.ok ? joined.value.review : now;
    });
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
          <ReviewPaper comments={commentsOf(round)} chosen={isLocked ? null : place} onChoose={choose} />
          <aside className="review-side" aria-label="审核意见">
            <ReviewerBar review={review} here={here} isLocked={isLocked} />
            <Tabs
              size="small"
              activeKey={tab}
              onChange={(key) => {
                setTab(key as Tab);
              }}
              items={[
                { key: 'comments', label: `意见（${String(commentsOf(round).length)}）` },
                { key: 'findings', label: `问题（${String(report.findings.length)}）` },
                { key: 'rounds', label: `历次（${String(review.rounds.length - 1)}）` },
                { key: 'verdict', label: '结论' },
              ]}
            />
            <div className="review-side-body">
              {tab === 'comments' ? (
                <>
                  {isLocked ? (
                    <p className="soft">您本轮已有结论，意见不能再改；要改先到“结论”里收回。</p>
                  ) : (
                    <CommentForm
                      document={document}
                      place={place}
                      text={text}
                      unnamed={here.trouble}
                      onText={setText}
                      onPlace={(next) => {
                        setPlace(next);
                        showPlace(next);
                      }}
                      onAdd={(comment) => {
                        say(addComment(comment));
                      }}
                    />
                  )}
                  <CommentList
                    review={review}
                    round={round}
                    ownId={reviewer?.id}
                    isLocked={isLocked}
                    onPlace={(comment) => {
                      showPlace(comment.place);
                    }}
                    onChange={say}
                  />
                </>
              ) : tab === 'findings' ? (
                <FindingDecisions
                  report={report}
                  review={review}
                  round={round}
                  ownId={reviewer?.id}
                  isLocked={isLocked}
                  onPlace={({ where }) => {
                    showPlace(where);
                  }}
                  onChange={say}
                  onComment={toComment}
                />
              ) : tab === 'rounds' ? (
                <PastRounds review={review} onPlace={showPlace} />
              ) : (
                <>
                  <VerdictPanel
                    key={reviewer?.id}
                    own={own}
                    unnamed={here.trouble}
                    draftSha256={round.draftSha256}
                    isSent={isSent}
                    errors={errors}
                    opinion={opinion}
                    isCommentBegun={isBegun}
                    onOpinion={setOpinion}
                    onChange={say}
                  />
                  <AllVerdicts review={review} />
                  <ContestedFindings review={review} round={round} by={reviewer?.name ?? ''} onChange={changeCurrent} />
                  <JoinPanel door={start.door} path={found.path} review={review} onJoin={join} />
                  <HandBackPanel start={start} found={found} review={review} ownId={reviewer?.id} />
                </>
              )}
            </div>
          </aside>
        </div>
      </main>
    </WorkspaceContext>
  );
}

function PastRounds({ review, onPlace }: { readonly review: Review; readonly onPlace: (place: Place) => void }) {
  const rounds = review.rounds.slice(0, -1);
  if (rounds.length === 0) return <p className="soft">这是第一轮。</p>;
  return [...rounds].reverse().map((round) => (
    <RoundView
      key={round.number}
      review={review}
      round={round}
      onPlace={(comment) => {
        onPlace(comment.place);
      }}
    />
  ));
}

import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface Props {
  /** What is inside, as a person calls it. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one place of the window from taking the rest along: the draft stays open and can be saved. */
export class FailureFence extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    window.reportError(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="panel">
        <h3>“{this.props.name}”出错了</h3>
        <p>草稿没有丢，其他部分可以照常使用，请先保存。</p>
        <Button
          onClick={() => {
            this.setState({ failed: false });
          }}
        >
          再试一次
        </Button>
      </div>
    );
  }
}

import { Component, type ReactNode } from 'react';
import { previewStrings } from '../strings/preview.ts';

interface Props {
  /** What is shown: another one is tried afresh. */
  value: unknown;
  children: ReactNode;
}

interface State {
  hasFailed: boolean;
}

/** Says so when a preview fails; React knows boundaries only as classes. */
export class PreviewBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidUpdate({ value }: Props): void {
    if (this.state.hasFailed && value !== this.props.value) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <p>{previewStrings.failed}</p> : this.props.children;
  }
}

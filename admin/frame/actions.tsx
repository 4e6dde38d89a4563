import type { ReactNode } from 'react';
import { own } from '../strings/own.ts';
import type { DeployPreviewProps } from './deploy-preview.ts';
import type { Collection, Step, StepName, Translate } from './decap-types.ts';

const { editor: t } = own;

export interface ActionProps {
  collection: Collection;
  currentStatus?: Step;
  deployPreview?: { url?: string; status?: string; isFetching?: boolean };
  hasChanged: boolean;
  hasUnpublishedChanges: boolean;
  isDeleting?: boolean;
  isModification: boolean;
  isNewEntry: boolean;
  isPersisting?: boolean;
  isPublishing?: boolean;
  isUpdatingStatus?: boolean;
  onChangeStatus: (step: StepName) => void;
  onDelete: () => void;
  onDeleteUnpublishedChanges: () => void;
  onPublish: () => void;
  loadDeployPreview: DeployPreviewProps['loadDeployPreview'];
  showDelete: boolean;
  /** Somebody who writes in a fork of their own and cannot publish. */
  useOpenAuthoring?: boolean;
  t: Translate;
}

/** The one step that takes a saved text further: to be read, read, online. */
export function StepActions(props: ActionProps) {
  const { currentStatus, hasChanged, isPublishing, isUpdatingStatus, onChangeStatus, onPublish, t: phrase } = props;
  if (!currentStatus || hasChanged) return null;
  if (isUpdatingStatus) return <Action main disabled label={phrase('editor.editorToolbar.updating')} />;
  switch (currentStatus) {
    case 'draft':
      return <Action main label={t.review} onClick={() => onChangeStatus('PENDING_REVIEW')} />;
    case 'pending_review':
      if (props.useOpenAuthoring) return null;
      return <Action main label={t.approve} onClick={() => onChangeStatus('PENDING_PUBLISH')} />;
    case 'pending_publish':
      if (props.useOpenAuthoring || !props.collection.get('publish')) return null;
      return (
        <Action
          main
          disabled={Boolean(isPublishing)}
          label={phrase(`editor.editorToolbar.${isPublishing ? 'publishing' : 'publish'}`)}
          onClick={() => onPublish()}
        />
      );
  }
}

/** What is seldom wanted: the forge's preview, a step back, throwing away. */
export function MoreActions(props: ActionProps) {
  const actions = [preview(props), stepBack(props), removal(props)].filter(Boolean);
  if (actions.length === 0) return null;
  return (
    <details className="more">
      <summary className="button">{t.more}</summary>
      <div>{actions}</div>
    </details>
  );
}

function preview({ deployPreview, currentStatus, isNewEntry, loadDeployPreview, t: phrase }: ActionProps): ReactNode {
  if (!deployPreview?.status || isNewEntry) return null;
  const { status, isFetching, url } = deployPreview;
  if (status === 'SUCCESS' && !isFetching && url) {
    return (
      <a key="preview" className="button" href={url} target="_blank" rel="noopener noreferrer">
        {phrase(`editor.editorToolbar.${currentStatus ? 'deployPreviewButtonLabel' : 'deployButtonLabel'}`)}
      </a>
    );
  }
  const label = phrase('editor.editorToolbar.deployPreviewPendingButtonLabel');
  return <Action key="preview" label={label} disabled={Boolean(isFetching)} onClick={() => loadDeployPreview()} />;
}

function stepBack({ currentStatus, hasChanged, isUpdatingStatus, onChangeStatus }: ActionProps): ReactNode {
  if (!currentStatus || currentStatus === 'draft' || hasChanged || isUpdatingStatus) return null;
  return currentStatus === 'pending_review' ? (
    <Action key="back" label={t.backToDraft} onClick={() => onChangeStatus('DRAFT')} />
  ) : (
    <Action key="back" label={t.backToReview} onClick={() => onChangeStatus('PENDING_REVIEW')} />
  );
}

function removal(props: ActionProps): ReactNode {
  const { hasUnpublishedChanges, isModification, isNewEntry, showDelete, useOpenAuthoring, t: phrase } = props;
  if (isNewEntry || (!hasUnpublishedChanges && (!showDelete || useOpenAuthoring))) return null;
  const what = !hasUnpublishedChanges
    ? 'deletePublishedEntry'
    : isModification
      ? 'deleteUnpublishedChanges'
      : 'deleteUnpublishedEntry';
  return (
    <Action
      key="remove"
      label={phrase(`editor.editorToolbar.${props.isDeleting ? 'deleting' : what}`)}
      onClick={() => (hasUnpublishedChanges ? props.onDeleteUnpublishedChanges() : props.onDelete())}
    />
  );
}

interface ButtonProps {
  label: string;
  main?: boolean;
  disabled?: boolean;
  onClick?: () => void;
}

function Action({ label, main = false, disabled = false, onClick }: ButtonProps) {
  return (
    <button type="button" className={main ? 'button main' : 'button'} disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
}

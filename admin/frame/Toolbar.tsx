import { own } from '../strings/own.ts';
import type { Collection } from './decap-types.ts';
import { MoreActions, StepActions, type ActionProps } from './actions.tsx';
import { focusFirstProblem } from './describe-fields.ts';
import { useDeployPreview, type DeployPreviewProps } from './deploy-preview.ts';

const { editor: t } = own;

interface Props extends ActionProps, DeployPreviewProps {
  collection: Collection;
  editorBackLink: string;
  onPersist: () => void;
}

/** Stands in for the toolbar of Decap's editor: where you are, whether it is saved, and what can be done next. */
export function Toolbar(props: Props) {
  const { collection, editorBackLink, hasChanged, isNewEntry, isPersisting, onPersist, t: phrase } = props;
  useDeployPreview(props);
  const singular = collection.get('label_singular') ?? collection.get('label');
  return (
    <>
      <header className="bar" aria-label={t.bar}>
        <a href={`#${editorBackLink}`}>
          <span aria-hidden="true">← </span>
          {editorBackLink === '/workflow' ? own.board : collection.get('label')}
        </a>
        <h1>{isNewEntry ? (own.start[collection.get('name')] ?? singular) : t.edit(singular)}</h1>
        <p role="status" className={hasChanged ? 'changed' : isNewEntry ? 'empty' : undefined}>
          {hasChanged ? t.changed : isNewEntry ? t.empty : t.unchanged}
        </p>
      </header>
      <section className="actions" aria-label={t.actions}>
        <MoreActions {...props} />
        <StepActions {...props} />
        <button
          type="button"
          className={hasChanged || isNewEntry ? 'button main' : 'button'}
          disabled={!hasChanged || Boolean(isPersisting)}
          onClick={() => {
            onPersist();
            focusFirstProblem();
          }}
        >
          {isPersisting ? phrase('editor.editorToolbar.saving') : phrase('editor.editorToolbar.save')}
        </button>
      </section>
    </>
  );
}

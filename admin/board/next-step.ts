import { updateUnpublishedEntryStatus } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Cms } from '../decap.ts';
import type { Step } from '../frame/decap-types.ts';
import { own } from '../strings/own.ts';
import { openDialog } from './dialog.ts';
import { onlineAddress } from './online-address.ts';
import { until } from './until.ts';

const { nextStep: t } = own;

interface Saved {
  entry: { get(key: 'collection' | 'slug'): string };
}

/** Says what happens next once a story is saved or online; for the editors' own texts Decap's short message is enough. */
export function announceNextStep(cms: Cms): void {
  cms.registerEventListener({ name: 'postSave', handler: ({ entry }: Saved) => void announceSaved(entry) });
  cms.registerEventListener({ name: 'postPublish', handler: ({ entry }: Saved) => void announceOnline(entry) });
}

/** Decap tells of a save before it knows of it itself: waits until the story is opened again as what was saved. */
async function announceSaved(entry: Saved['entry']): Promise<void> {
  if (entry.get('collection') !== 'stories') return;
  const saved = await until(savedStory);
  if (!saved) return;
  if (saved.step !== 'draft') {
    await openDialog({ title: t.updated, text: t.editorsSee, buttons: { close: t.close } });
    return;
  }
  const choice = await openDialog({
    title: t.saved,
    text: t.whatNow,
    buttons: { ready: t.ready, later: t.later },
  });
  if (choice === 'ready') await sendForReview(saved.slug);
}

async function sendForReview(slug: string): Promise<void> {
  store.dispatch(updateUnpublishedEntryStatus('stories', slug, 'draft', 'pending_review'));
  const outcome = await until(() => {
    const entity = entityOf(slug);
    if (entity?.get('status') === 'pending_review') return 'sent';
    return entity?.get('isUpdatingStatus') ? undefined : 'failed';
  });
  if (outcome === 'sent') await openDialog({ title: t.thanks, text: t.whatThen, buttons: { close: t.close } });
  else await openDialog({ title: t.notSent, text: t.whatNow, buttons: { close: t.close } });
}

async function announceOnline(entry: Saved['entry']): Promise<void> {
  const address = onlineAddress(entry.get('collection'), entry.get('slug'));
  if (!address) return;
  const text = address.startsWith(location.origin) ? t.soonHere : t.soon;
  await openDialog({ title: t.online, text, link: address, buttons: { close: t.close } });
}

/** The story in the editor, once Decap has it under the address that it was saved at. */
function savedStory(): { slug: string; step: Step } | undefined {
  const slug = /^#\/collections\/stories\/entries\/([^?]+)/.exec(location.hash)?.[1];
  const draft = store.getState().entryDraft.get('entry');
  if (!slug || draft?.get('slug') !== slug || draft.get('isPersisting')) return undefined;
  const entity = entityOf(slug);
  const step = entity?.get('isPersisting') || entity?.get('isFetching') ? undefined : entity?.get('status');
  // What is online has an empty one, until Decap has fetched the draft that was made of it.
  return step ? { slug, step } : undefined;
}

function entityOf(slug: string) {
  return store.getState().editorialWorkflow.getIn(['entities', `stories.${slug}`]);
}

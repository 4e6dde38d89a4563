import { DecapCmsCore as cms, type CmsConfig } from 'decap-cms-core';
import { registerBackends } from './backends/backends.ts';
import { announceNextStep } from './board/next-step.ts';
import { describeFields } from './frame/describe-fields.ts';
import { startAnewForOtherEntry } from './frame/other-entry.ts';
import { startWithForm } from './frame/small-screen.ts';
import { guardUploads } from './photos/guard.ts';
import { registerPreviews } from './preview/preview.tsx';
import { registerStrings } from './strings/strings.ts';
import { registerWidgets } from './widgets/widgets.ts';

/** Starts the newsroom: Decap's parts with what is ours, on the configuration that stands in the page. */
const settings = document.getElementById('newsroom')?.textContent ?? '';
const config = JSON.parse(settings, withToday) as CmsConfig; // `NewsroomPage` wrote it

registerStrings(cms);
registerBackends(cms);
registerWidgets(cms);
registerPreviews(cms);
guardUploads(cms);
announceNextStep(cms);
startWithForm();
startAnewForOtherEntry();
describeFields();
// Opened ahead by a browser, it waits until somebody is there: it would log in and keep things on the device.
if (document.prerendering) document.addEventListener('prerenderingchange', () => cms.init({ config }), { once: true });
else cms.init({ config });

/** Dates begin as today. Decap's own `{{now}}` counts as a change, so that even an empty form warns before one leaves. */
function withToday(_key: string, value: unknown): unknown {
  return value === '{{now}}' ? new Intl.DateTimeFormat('sv-SE').format() : value; // Sweden writes YYYY-MM-DD
}

import { DecapCmsCore as cms, type CmsConfig } from 'decap-cms-core';
import { registerBackends } from './backends/backends.ts';
import { announceNextStep } from './board/next-step.ts';
import { guardUploads } from './photos/guard.ts';
import { registerPreviews } from './preview/preview.tsx';
import { registerStrings } from './strings/strings.ts';
import './styles/newsroom.css';
import { registerWidgets } from './widgets/widgets.ts';

/** Starts the newsroom: Decap's parts with what is ours, on the configuration that stands in the page. */
const config = JSON.parse(document.getElementById('newsroom')?.textContent ?? '') as CmsConfig; // `NewsroomPage` wrote it

registerStrings(cms);
registerBackends(cms);
registerWidgets(cms);
registerPreviews(cms);
guardUploads(cms);
announceNextStep(cms);

// Opened ahead by a browser, it waits until somebody is there: it would log in and keep things on the device.
if (document.prerendering) document.addEventListener('prerenderingchange', () => cms.init({ config }), { once: true });
else cms.init({ config });

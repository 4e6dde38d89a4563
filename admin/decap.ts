import type { DecapCmsCore } from 'decap-cms-core';

/** Decap's registry: where backends, widgets, previews and strings are made known. */
export type Cms = typeof DecapCmsCore;

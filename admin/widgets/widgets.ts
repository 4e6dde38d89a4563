import booleanWidget from 'decap-cms-widget-boolean';
import datetimeWidget from 'decap-cms-widget-datetime';
import listWidget from 'decap-cms-widget-list';
import markdownWidget from 'decap-cms-widget-markdown';
import numberWidget from 'decap-cms-widget-number';
import selectWidget from 'decap-cms-widget-select';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';
import type { ComponentType } from 'react';
import type { Cms } from '../decap.ts';
import { fieldsOfForm } from '../photos/draft.ts';
import { ConsentControl } from './consent.tsx';
import { advised } from './edition/Advice.tsx';
import { StoriesControl } from './edition/StoriesControl.tsx';
import { judging } from './judged.ts';
import { withoutEmpty } from './left-empty.ts';
import { MinorsControl } from './minors.tsx';
import { ObjectControl } from './object.tsx';
import { PhotoControl } from './photo.tsx';
import { ReferenceControl } from './reference.ts';
import { RegionsControl } from './regions/RegionsControl.tsx';
import { rememberSaved, remembering } from './remembered.ts';
import './widgets.css';

const DECAPS = [booleanWidget, datetimeWidget, listWidget, numberWidget, selectWidget];
const TEXTS = [markdownWidget, stringWidget, textWidget];

const OURS = {
  photo: PhotoControl,
  consent: ConsentControl,
  minors: MinorsControl,
  object: ObjectControl,
  regions: RegionsControl,
  relation: ReferenceControl,
  lead: advised(ReferenceControl, 'lead'),
  stories: StoriesControl,
  pages: advised(selectWidget.Widget().controlComponent, 'pages'),
  'remembered-string': remembering(judging(stringWidget.Widget().controlComponent)),
  'remembered-relation': remembering(ReferenceControl),
};

/** Registers how each kind of field is filled in, Decap's own and ours. */
export function registerWidgets(cms: Cms): void {
  for (const widget of DECAPS) cms.registerWidget(widget.Widget());
  for (const widget of TEXTS) {
    const parts = widget.Widget();
    cms.registerWidget({ ...parts, controlComponent: judging(parts.controlComponent) });
  }
  for (const [name, control] of Object.entries(OURS)) {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Decap's type of a control names less than it hands over
    cms.registerWidget(name, control as ComponentType<any>);
  }
  cms.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => withoutEmpty(entry.get('data'), fieldsOfForm(entry)),
  });
  cms.registerEventListener({ name: 'postSave', handler: ({ entry }) => rememberSaved(entry) });
}

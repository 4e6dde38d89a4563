import booleanWidget from 'decap-cms-widget-boolean';
import datetimeWidget from 'decap-cms-widget-datetime';
import imageWidget from 'decap-cms-widget-image';
import listWidget from 'decap-cms-widget-list';
import markdownWidget from 'decap-cms-widget-markdown';
import numberWidget from 'decap-cms-widget-number';
import objectWidget from 'decap-cms-widget-object';
import relationWidget from 'decap-cms-widget-relation';
import selectWidget from 'decap-cms-widget-select';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';
import type { CmsWidgetControlProps } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { Cms } from '../decap.ts';
import { OptionalObjectControl } from './optional-object.tsx';

const DECAPS = [
  booleanWidget,
  datetimeWidget,
  listWidget,
  markdownWidget,
  numberWidget,
  objectWidget,
  relationWidget,
  selectWidget,
  stringWidget,
  textWidget,
];

/** Registers how each kind of field is filled in. */
export function registerWidgets(cms: Cms): void {
  for (const widget of DECAPS) cms.registerWidget(widget.Widget());
  cms.registerWidget('optional-object', OptionalObjectControl as unknown as ComponentType<CmsWidgetControlProps>); // it extends an untyped one
  // To come: photo, consent, minors, remembered-string and remembered-relation of our own.
  cms.registerWidget({ ...imageWidget.Widget(), name: 'photo' });
  cms.registerWidget({ ...booleanWidget.Widget(), name: 'consent' });
  cms.registerWidget({ ...stringWidget.Widget(), name: 'remembered-string' });
  cms.registerWidget({ ...relationWidget.Widget(), name: 'remembered-relation' });
  cms.registerWidget({ ...objectWidget.Widget(), name: 'minors' });
}

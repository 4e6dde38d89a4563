/** Parts of Decap that give way to ours: which module, and what stands in for it. */
export const OWN_PARTS: [RegExp, string][] = [
  [core('App/Header'), `export { Header as default } from '/admin/frame/Header.tsx';`],
  [core('Collection/Sidebar'), `export { Sidebar as default } from '/admin/frame/Sidebar.tsx';`],
  [core('Collection/CollectionTop'), `export { CollectionTop as default } from '/admin/frame/CollectionTop.tsx';`],
  // Sorting, grouping and cards: the list is in the order that the newsroom wants.
  [core('Collection/CollectionControls'), 'export default () => null;'],
  [core('Editor/EditorToolbar'), translate('/admin/frame/Toolbar.tsx', 'Toolbar')],
  [core('Workflow/WorkflowList'), translate('/admin/board/Board.tsx', 'Board')],
  [
    /decap-cms-ui-default[\\/]dist[\\/]esm[\\/]AuthenticationPage\.js$/,
    `export { Login as default } from '/admin/frame/Login.tsx';
     export const renderPageLogo = () => null;`,
  ],
  [
    /decap-cms-backend-proxy[\\/]dist[\\/]esm[\\/]AuthenticationPage\.js$/,
    `export { PracticeLogin as default } from '/admin/frame/Login.tsx';`,
  ],
];

/** Text in Decap's modules and theirs that no setting reaches: which module, what stands there, what comes instead. */
export const REWORDED: [RegExp, [string, string][]][] = [
  [
    // Its palette and its type, so that whatever Decap styles itself has the gazette's colours.
    /decap-cms-ui-default[\\/]dist[\\/]esm[\\/]styles\.js$/,
    [
      ["grayLight: '#eff0f4'", "grayLight: '#f8f6f1'"],
      ["gray: '#798291'", "gray: '#4d5059'"],
      ["grayDark: '#313d3e'", "grayDark: '#1a1c22'"],
      ["blue: '#3a69c7'", "blue: '#235394'"],
      ["blueLight: '#e8f5fe'", "blueLight: '#e6edf7'"],
      ["red: '#ff003b'", "red: '#b3201d'"],
      ["redDark: '#D60032'", "redDark: '#b3201d'"],
      ["redLight: '#fcefea'", "redLight: '#fbeceb'"],
      ["teal: '#17a2b8'", "teal: '#0d6066'"],
      ["textFieldBorder: '#dfdfe3'", "textFieldBorder: '#8a877f'"],
      ["controlLabel: '#5D626F'", "controlLabel: '#4d5059'"],
      ['system-ui,\n    -apple-system', 'Atkinson, Stand-in,\n    system-ui,\n    -apple-system'],
    ],
  ],
  [
    core('Editor/EditorControlPane/EditorControl'),
    [
      // A label on a plain div is not allowed, and this one says "string field" (WAI-ARIA 1.2, §5.2.8.6).
      ['"aria-label": t(', '"data-widget": String('],
      ["'editor.editorControl.field.widgetLabel', {\n          widgetLabel: widgetName\n        }", 'widgetName'],
    ],
  ],
  [
    // What is fetched last wins: the text that this device kept comes after the empty or the saved one, so that it is not
    // replaced by it (https://github.com/decaporg/decap-cms/issues/5470, https://github.com/decaporg/decap-cms/issues/5055).
    core('Editor/Editor'),
    [
      ['    retrieveLocalBackup(collection, slug);\n', ''],
      [
        'createEmptyDraft(collection, this.props.location.search);\n    } else {\n      loadEntry(collection, slug);',
        `createEmptyDraft(collection, this.props.location.search).then(() => retrieveLocalBackup(collection, slug));
         } else {
           loadEntry(collection, slug).then(() => retrieveLocalBackup(collection, slug));`,
      ],
      // It is asked once more when the text is there.
      ['loadDeployPreview: opts => loadDeployPreview(', 'loadDeployPreview: opts => entry && loadDeployPreview('],
    ],
  ],
  [
    /decap-cms-core[\\/]dist[\\/]esm[\\/]actions[\\/]editorialWorkflow\.js$/,
    [
      [
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        dispatch(loadEntry(collection, slug));',
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        await dispatch(loadEntry(collection, slug));',
      ],
    ],
  ],
  [
    // A saved text keeps its step. Decap puts back the one that it had when it was opened, so that what was sent for
    // review a moment ago looks like a draft again.
    /decap-cms-core[\\/]dist[\\/]esm[\\/]reducers[\\/]editorialWorkflow\.js$/,
    [
      [
        "map.setIn(['entities', `${action.payload.collection}.${action.payload.entry.get('slug')}`], fromJS(action.payload.entry));",
        `const key = action.payload.collection + '.' + action.payload.entry.get('slug');
         const step = state.getIn(['entities', key, 'status']) ?? action.payload.entry.get('status');
         map.setIn(['entities', key], fromJS(action.payload.entry).set('status', step));`,
      ],
    ],
  ],
  // What one came for is the main part of the page, for who skips to it; the page in the preview has one as well.
  [
    core('Editor/EditorControlPane/EditorControlPane'),
    [['_jsxs(ControlPaneContainer, {', '_jsxs(ControlPaneContainer, { role: "main", "aria-label": "Formulier",']],
  ],
  [core('Workflow/Workflow'), [['_jsxs(WorkflowContainer, {', '_jsxs(WorkflowContainer, { role: "main",']]],
  [
    // The button for headings lies in another button, which a screen reader cannot tell apart (HTML §4.10.6).
    /decap-cms-widget-markdown[\\/]dist[\\/]esm[\\/]MarkdownControl[\\/]ToolbarButton\.js$/,
    [['_jsx(StyledToolbarButton, {', '_jsx(StyledToolbarButton, { as: type === "headings" ? "span" : "button",']],
  ],
  [
    // Where the cursor goes changes no text: what is said to be wrong with it stays, also for who is taken there to mend it.
    /decap-cms-widget-markdown[\\/]dist[\\/]esm[\\/]MarkdownControl[\\/]RawEditor\.js$/,
    [
      ['function handleChange(value) {', 'function handleChange(written) {\n    if (written === value) return;'],
      ['onChange(value.map(', 'onChange(written.map('],
      ['setValue(value);', 'setValue(written);'],
    ],
  ],
  [
    /decap-cms-widget-datetime[\\/]dist[\\/]esm[\\/]DateTimeControl\.js$/,
    [["fieldName: field.get('name')", "fieldName: field.get('label')"]],
  ],
  [
    // What went well takes away what went wrong before, and what goes wrong twice is said once.
    /decap-cms-core[\\/]dist[\\/]esm[\\/]reducers[\\/]notifications\.js$/,
    [
      [
        '[...state.notifications, {',
        `[...state.notifications.filter(({ message }) =>
           action.payload.type !== 'success' && message.key !== action.payload.message.key), {`,
      ],
    ],
  ],
  [
    core('UI/Notifications'),
    [
      // That it is saved is what the toolbar says.
      ['!idMap[notification.id])', `!idMap[notification.id] && notification.message.key !== 'ui.toast.entrySaved')`],
      // What went wrong stays until somebody closes it.
      ['autoClose: notification.dismissAfter', 'autoClose: !notification.message.details && notification.dismissAfter'],
      // At the top it would hide what can be done.
      ['position: "top-right"', 'position: "bottom-left"'],
      ['if (notification.dismissAfter) {', 'if (notification.dismissAfter && !notification.message.details) {'],
    ],
  ],
  [
    /react-toastify[\\/]dist[\\/]react-toastify\.esm\.mjs$/,
    [['ariaLabel:s="close"', 'ariaLabel:s="Sluit dit bericht"']],
  ],
  [
    // Its buttons are pictures without a name.
    /decap-cms-ui-default[\\/]dist[\\/]esm[\\/]ListItemTopBar\.js$/,
    [
      ["import Icon from './Icon';", "import Icon from './Icon'; import { list } from '/admin/strings/list.ts';"],
      [
        'onClick: onCollapseToggle,',
        '"aria-label": list.toggle, "aria-expanded": !collapsed, type: "button", onClick: onCollapseToggle,',
      ],
      ['onClick: onRemove,', '"aria-label": list.remove, type: "button", onClick: onRemove,'],
    ],
  ],
  [
    // Its parts are moved by keyboard as well, which Decap left out.
    /decap-cms-widget-list[\\/]dist[\\/]esm[\\/]ListControl\.js$/,
    [
      [
        'import { DndContext, ',
        "import { list as words } from '/admin/strings/list.ts'; import { DndContext, KeyboardSensor, ",
      ],
      ['{ SortableContext, useSortable }', '{ SortableContext, sortableKeyboardCoordinates, useSortable }'],
      [
        'useSensor(MouseSensor, {',
        'useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }), useSensor(MouseSensor, {',
      ],
      ['...listeners,', '...listeners, "aria-label": words.move, "aria-roledescription": undefined,'],
    ],
  ],
  [
    // What is chosen is moved by mouse alone: for a keyboard it is no button.
    /decap-cms-widget-relation[\\/]dist[\\/]esm[\\/]RelationControl\.js$/,
    [['    ...attributes,\n', '']],
  ],
  [
    /@dnd-kit[\\/]core[\\/]dist[\\/]core\.esm\.js$/,
    [
      [
        'const defaultScreenReaderInstructions = {',
        `import { list, moves as defaultAnnouncements } from '/admin/strings/list.ts';
         const defaultScreenReaderInstructions = { draggable: list.howToMove };
         const unusedInstructions = {`,
      ],
      ['const defaultAnnouncements = {', 'const unusedAnnouncements = {'],
    ],
  ],
  [
    /react-select[\\/]dist[\\/]Select-\w+\.esm\.js$/,
    [
      ["return 'Loading...'", 'return select.loading'],
      ["return 'No options'", 'return select.none'],
      [
        'return "".concat(count, " result").concat(count !== 1 ? \'s\' : \'\', " available")',
        'return select.results(count)',
      ],
      [
        'var defaultAriaLiveMessages = {',
        `import { select, liveMessages as defaultAriaLiveMessages } from '/admin/strings/select.ts';
         var unused = {`,
      ],
    ],
  ],
  [
    /react-select[\\/]dist[\\/]index-\w+\.esm\.js$/,
    [['"Remove ".concat(children || \'option\')', '"Haal weg: ".concat(children || \'\')']],
  ],
];

function core(part: string): RegExp {
  return new RegExp(`decap-cms-core/dist/esm/components/${part}\\.js$`.replaceAll('/', '[\\\\/]'));
}

/** Ours, with Decap's `t`. */
function translate(file: string, name: string): string {
  return `import { translate } from 'react-polyglot';
          import { ${name} } from '${file}';
          export default translate()(${name});`;
}

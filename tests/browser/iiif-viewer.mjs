import Viewer from '@samvera/clover-iiif/viewer';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A page of nobody's: it opens the manifest that its address names. */
const manifest = new URL(location.href).searchParams.get('manifest') ?? '';
createRoot(document.body).render(createElement(Viewer, { iiifContent: manifest }));

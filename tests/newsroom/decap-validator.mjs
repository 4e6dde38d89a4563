// Decap's own check of a configuration, bundled for the test beside it. Its widgets are known by name alone.
import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';

const NAMES =
  'boolean consent datetime list markdown minors number object photo relation remembered-relation remembered-string select string text';

for (const name of NAMES.split(' ')) registerWidget(name, () => null);

/** What Decap has to say of a configuration; nothing when it is right. */
export function complaintsOf(config) {
  try {
    validateConfig(config);
    return '';
  } catch (error) {
    return String(error);
  }
}

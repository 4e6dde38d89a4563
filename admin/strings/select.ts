import { own } from './own.ts';

export const { select } = own;

interface Guidance {
  context: 'menu' | 'input' | 'value';
  isInitialFocus?: boolean;
  isMulti?: boolean;
  'aria-label'?: string;
}

interface Change {
  action: string;
  label?: string;
  labels?: string[];
}

interface Focus {
  context: 'menu' | 'value';
  label?: string;
  focused: unknown;
  options: unknown[];
  selectValue?: unknown[];
}

/** What a screen reader is told while somebody chooses from a list (react-select's `AriaLiveMessages`). */
export const liveMessages = {
  guidance: ({ context, isInitialFocus, isMulti = false, ...props }: Guidance) => {
    if (context === 'input') return isInitialFocus ? select.input(props['aria-label'] ?? '', isMulti) : '';
    return context === 'menu' ? select.menu : select.value;
  },
  onChange: ({ action, label = '', labels = [] }: Change) => {
    if (action === 'clear') return select.cleared;
    if (action === 'select-option') return select.chosen(label);
    if (action === 'initial-input-focus') return labels.length > 0 ? select.chosen(labels.join(', ')) : '';
    return ['deselect-option', 'pop-value', 'remove-value'].includes(action) ? select.removed(label) : '';
  },
  onFocus: ({ context, label = '', focused, options, selectValue = [] }: Focus) => {
    const all = context === 'value' ? selectValue : options;
    return select.focused(label, `${all.indexOf(focused) + 1} / ${all.length}`);
  },
  onFilter: ({ resultsMessage }: { resultsMessage: string }) => resultsMessage,
};

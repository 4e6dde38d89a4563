import type { List, Map } from 'immutable';
import { fieldsOfForm, type Entry } from '../photos/draft.ts';

type Field = Map<string, unknown>;

/* eslint-disable @typescript-eslint/no-explicit-any -- Decap's controls come without types */

/**
 * One of Decap's controls that starts a new entry with what was last saved in it on this device.
 * @param Control - a class of Decap's, whose value is a text
 */
export function remembering(Control: any): any {
  return class extends Control {
    async componentDidMount(): Promise<void> {
      await super.componentDidMount();
      const { field, value, getEntry, onChange } = this.props;
      const remembered = recall(field);
      if (value || !remembered || !getEntry().get('newRecord')) return;
      onChange(remembered);
    }

    componentDidUpdate(before: { value: unknown }): void {
      super.componentDidUpdate?.(before);
      // A relation shows a value once it has loaded what there is to choose from.
      if (!before.value && this.props.value && this.loadInitialOptions) void this.showRemembered();
    }

    async showRemembered(): Promise<void> {
      await this.loadInitialOptions();
      // What it loaded is in its state once that has settled.
      if (this.mounted) this.setState({}, () => this.forgetWhatIsGone());
    }

    forgetWhatIsGone(): void {
      const { value, onChange } = this.props;
      const options: { value: string }[] = this.state.initialOptions;
      if (value && !options.some((option) => option.value === value)) onChange(undefined);
    }
  };
}

/** Keeps what was saved in those fields, for the next entry. */
export function rememberSaved(entry: Entry): void {
  const keep = (fields: List<Field> | undefined, data: unknown): void => {
    for (const field of fields ?? []) {
      const value = (data as Map<string, unknown> | undefined)?.get?.(String(field.get('name'))); // as the form has it
      if (String(field.get('widget')).startsWith('remembered-')) store(field, value);
      if (field.get('widget') === 'object') keep(field.get('fields') as List<Field>, value); // an object has fields
    }
  };
  keep(fieldsOfForm(entry), entry.get('data'));
}

function keyOf(field: Field): string {
  return `newsroom-${String(field.get('name'))}`;
}

function recall(field: Field): string | undefined {
  try {
    return localStorage.getItem(keyOf(field)) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

function store(field: Field, value: unknown): void {
  try {
    if (typeof value === 'string' && value) localStorage.setItem(keyOf(field), value);
    else localStorage.removeItem(keyOf(field));
  } catch {
    // a browser that keeps nothing
  }
}

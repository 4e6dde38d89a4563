import objectWidget from 'decap-cms-widget-object';
import { Map, type Collection as ImmutableCollection } from 'immutable';
import { cloneElement } from 'react';

type Field = Map<string, unknown>;
type Value = Map<string, unknown>;

/** The frame that Decap puts around the control of a field. */
interface Child {
  props: { uniqueFieldId: string; field: Field };
  innerWrappedControl?: { forgetErrors?: () => void };
}

/**
 * Decap's object, with what it lacks:
 *
 * - an optional one in which nothing stands is left out; Decap asks for its required fields all the same
 *   (https://github.com/decaporg/decap-cms/issues/2103);
 * - two fields that change in one go do not undo each other;
 * - one with a photo asks for nothing else until there is a photo, and asks anew for consent when it is another one.
 *
 * What is left out of the form is left out of the file by `left-empty.ts`.
 */
export class ObjectControl extends objectWidget.Widget().controlComponent {
  /** The value that was last handed on, which Decap may not have handed back yet. */
  #latest: Value | undefined;

  constructor(props: object) {
    super(props);
    const photo = this.#photoField();
    if (photo) this.state = { collapsed: false };
    this.renderFields = () => this.#shownFields().map((field) => this.controlFor(field, String(field.get('name'))));
    // Decap's also tells the parent, which then takes a child that comes later for the object itself.
    this.processControlRef = (child: Child | null) => {
      if (child) this.childRefs[String(child.props.field.get('name'))] = child;
    };
    const validateAll = this.validate;
    this.validate = () => {
      this.#forgetHidden();
      if (this.#isLeftOut()) this.forgetErrors();
      else validateAll();
    };
  }

  componentDidUpdate(): void {
    this.#latest = undefined;
  }

  controlFor(field: Field, key?: string) {
    const control = super.controlFor(field, key);
    return control && cloneElement(control, { onChange: this.#change });
  }

  render() {
    const photo = this.#photoField();
    if (!photo || this.props.forList) return super.render();
    const { field, forID } = this.props;
    const sameLabel = photo.get('label') === field.get('label');
    return (
      <div id={forID} className={sameLabel ? 'photo-object same-label' : 'photo-object'}>
        {this.renderFields()}
      </div>
    );
  }

  #change = (field: Field, value: unknown, metadata?: object): void => {
    const name = String(field.get('name'));
    const before = this.#value();
    const isOtherPhoto = field.get('widget') === 'photo' && before.has(name) && before.get(name) !== value;
    const next = (isOtherPhoto ? this.#withoutConsent(before) : before).set(name, value);
    this.#latest = next;
    const own = String(this.props.field.get('name'));
    this.props.onChange(isBlank(next) && this.#isOptional() ? undefined : next, metadata && { [own]: metadata });
  };

  #withoutConsent(value: Value): Value {
    const consents = this.#fields().filter((field) => field.get('widget') === 'consent');
    return value.deleteAll(consents.map((field) => String(field.get('name'))));
  }

  /** Nothing in it is asked for, so nothing in it is wrong. */
  forgetErrors(): void {
    for (const child of this.#children()) {
      this.props.clearFieldErrors(child.props.uniqueFieldId);
      child.innerWrappedControl?.forgetErrors?.();
    }
  }

  /** Decap goes on to validate a child that is no longer shown. */
  #forgetHidden(): void {
    const shown = this.#shownFields().map((field) => field.get('name'));
    for (const child of this.#children()) {
      const name = String(child.props.field.get('name'));
      if (shown.includes(name)) continue;
      this.props.clearFieldErrors(child.props.uniqueFieldId);
      this.childRefs[name] = undefined;
    }
  }

  #children(): Child[] {
    return Object.values<Child | undefined>(this.childRefs).filter((child) => child !== undefined);
  }

  #isLeftOut(): boolean {
    const photo = this.#photoField();
    const value = this.#value();
    return this.#isOptional() && (photo ? isBlank(value.get(String(photo.get('name')))) : isBlank(value));
  }

  #shownFields(): Field[] {
    const photo = this.#photoField();
    return photo && !this.#value().get(String(photo.get('name'))) ? [photo] : this.#fields();
  }

  #photoField(): Field | undefined {
    return this.#fields().find((field) => field.get('widget') === 'photo');
  }

  #fields(): Field[] {
    return this.props.field.get('fields')?.toArray() ?? [];
  }

  #isOptional(): boolean {
    return this.props.field.get('required') === false;
  }

  #value(): Value {
    const value: unknown = this.#latest ?? this.props.value;
    return Map.isMap(value) ? (value as Value) : Map(); // Decap's maps have names for keys
  }
}

/** Whether nothing was filled in, all the way down. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return isCollection(value) && value.every(isBlank);
}

function isCollection(value: unknown): value is ImmutableCollection<unknown, unknown> {
  return typeof value === 'object' && value !== null && '@@__IMMUTABLE_ITERABLE__@@' in value;
}

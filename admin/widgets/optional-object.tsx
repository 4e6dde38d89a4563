import { Map as ImmutableMap } from 'immutable';
import objectWidget from 'decap-cms-widget-object';

const { controlComponent: ObjectControl } = objectWidget.Widget();

/** What Decap's control of one field of an object gives its parent. */
interface Control {
  props: { onValidate: (errors: object[]) => void };
}

/**
 * A group of fields that may be left out whole. Decap asks for the required fields of an optional object as well
 * (decaporg/decap-cms#7748), so nobody could send a story without a photo. Here they count once one of them is filled
 * in. A group that begins with a photo shows the other fields once there is one, and is empty again when it is gone.
 */
export class OptionalObjectControl extends ObjectControl {
  constructor(props: object) {
    super(props);
    const validateFields = this.validate as () => void;
    this.validate = () => (isFilled(this.props.value) ? validateFields() : this.forgetErrors());
    const renderFields = this.renderFields as (fields: Fields) => unknown;
    this.renderFields = (fields: Fields) =>
      this.beginsWithPhoto() && !this.hasPhoto() ? renderFields(fields.slice(0, 1)) : renderFields(fields);
  }

  /** Without its photo the rest of the group says nothing. */
  componentDidUpdate(before: { value?: unknown }) {
    const { value, onChange } = this.props;
    const hadPhoto = this.beginsWithPhoto() && firstOf(before.value, this.firstName());
    if (hadPhoto && !this.hasPhoto() && isFilled(value)) onChange(undefined);
  }

  private beginsWithPhoto(): boolean {
    return this.props.field.getIn(['fields', 0, 'widget']) === 'photo';
  }

  private hasPhoto(): boolean {
    return Boolean(firstOf(this.props.value, this.firstName()));
  }

  private firstName(): string {
    return this.props.field.getIn(['fields', 0, 'name']);
  }

  private forgetErrors() {
    for (const control of Object.values(this.childRefs as Record<string, Control>)) control.props.onValidate([]);
  }
}

interface Fields {
  slice: (from: number, to: number) => Fields;
}

function firstOf(value: unknown, name: string): unknown {
  return ImmutableMap.isMap(value) ? value.get(name) : undefined;
}

/** Whether anything is filled in, however deep. */
function isFilled(value: unknown): boolean {
  if (ImmutableMap.isMap(value)) return value.some(isFilled);
  if (typeof value === 'object' && value !== null && 'size' in value) return Number(value.size) > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

/** Something that keeps a piece of content from being published, said to the person who can mend it. */
export interface Problem {
  /** The file, a path within the content folder. */
  file: string;
  /** The field's path in the front matter, such as `photo.alt`. */
  field?: string;
  /** The line in the file, counted from 1, for what stands in no field. */
  line?: number;
  /** What is wrong and what to do: Dutch, for an editor. */
  sentence: string;
}

/** Something that keeps a piece of content from being published, said to the person who can mend it. */
export interface Problem {
  /** The file, a path within the content folder. */
  file: string;
  /** The field's path in the front matter, such as `photo.alt`. */
  field?: string;
  /** The line of the file, counted from 1, where no field says it. */
  line?: number;
  /** What is wrong and what to do: Dutch, for an editor. */
  sentence: string;
}

// A text of a file that could not become a value, kept as it stood.

export interface Note {
  /** Field of the file (REGISTER_FIELDS of the room prelists). */
  readonly field: string;
  readonly text: string;
}

// One line of the palette.

export interface PaletteRow {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail?: string;
  /** Why a person is shown. */
  readonly why?: string;
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

// The design language on one page: letters, space, colour roles, density and states. Everything drawn takes its measures from here,
// by `var(--loket-...)` in style sheets and components, or through the theme; a house test finds what does not.
// Calm and official: white sheets on a grey page, one blue, colour only where it means something, nothing that moves.

/** Letters, in rem, so that the size a person chose (100-150 %) enlarges all of them. Nothing is smaller than 14 px at 100 %. */
export const TYPE = {
  /** Counts on tiles, a number that is read aloud to somebody across the desk. */
  number: "1.625rem",
  /** The one h1 of a screen. */
  title: "1.5rem",
  /** Codes that are copied by hand; the name on a letterhead. */
  code: "1.25rem",
  /** Headings of sheets, field sections and dialogs. */
  heading: "1.125rem",
  body: "1rem",
  /** Rows of tables and labels of fields: many on one screen. */
  table: "0.9375rem",
  /** Hints, terms beside facts, state badges, the foot of the frame. */
  small: "0.875rem",
} as const;

/** Space between and inside things, on a grid of 4 px. */
export const SPACE = {
  hair: "0.125rem",
  tight: "0.25rem",
  xs: "0.5rem",
  sm: "0.75rem",
  md: "1rem",
  lg: "1.5rem",
  xl: "2rem",
} as const;

/** Density: how tall and wide the parts of the frame are, so that a list shows ten rows on 1366x768. */
export const DENSITY = {
  header: "3rem",
  status: "1.75rem",
  rail: "12rem",
  railNarrow: "3.5rem",
  /** Above and below the text of a table row. */
  row: "0.375rem",
  /** What is pressed is at least this tall and wide (WCAG 2.2, 2.5.8). */
  target: "1.5rem",
  /** Widest column of a screen that is read. */
  width: "80rem",
  radius: "0.25rem",
  sheetRadius: "0.5rem",
} as const;

/** A colour in light and in dark. Text on its ground is at least 4.5:1, lines that must be seen 3:1 (tests/app/tokens.test.ts). */
export type Pair = readonly [light: string, dark: string];

/** Colours by what they are for; never by what they look like. */
export const COLOURS = {
  /** Behind everything. */
  page: ["#f6f7f9", "#1f1f1f"],
  /** Sheets, header, rail, dialogs. */
  sheet: ["#ffffff", "#242424"],
  /** Between things; carries no meaning. */
  line: ["#dee2e6", "#424242"],
  /** Around a box that is pressed or typed into. */
  edge: ["#868e96", "#7a7a7a"],
  /** Second to the text: hints, terms, times. */
  dimmed: ["#5c636a", "#a6a6a6"],
  placeholder: ["#666e75", "#a0a0a0"],
  link: ["#1864ab", "#74c0fc"],
  error: ["#c92a2a", "#ff8787"],
  /** The ring around what has the focus, and the edge of what is chosen. */
  focus: ["#1864ab", "#74c0fc"],
  /** The ground of the chosen one: section, tile, option. */
  chosen: ["#e7f1fb", "#1b2f42"],
  /** The row under the mouse or with the focus. */
  touched: ["#eef5fc", "#1b2f42"],
  /** A button or link under the mouse. */
  hover: ["#f1f3f5", "#2e2e2e"],
  /** Cells of the grid that are chosen. */
  cells: ["#d9ebfb", "#1b3a56"],
  /** A filter that is on. */
  marked: ["#fff3bf", "#4a3c00"],
  /** The training office, the same in dark: nobody takes it for the real one. */
  banner: ["#fff3bf", "#fff3bf"],
  bannerText: ["#3b2f00", "#3b2f00"],
  bannerLine: ["#e0b400", "#e0b400"],
  /** The filled red button: white on it is 6.5:1. */
  harm: ["#c92a2a", "#c92a2a"],
  harmHover: ["#b02525", "#b02525"],
  /** Paper stays paper in dark; the desk lies behind it. */
  paper: ["#ffffff", "#ffffff"],
  ink: ["#000000", "#000000"],
  desk: ["#8a9097", "#101113"],
  shadow: ["rgb(0 0 0 / 30%)", "rgb(0 0 0 / 60%)"],
} as const satisfies Record<string, Pair>;

/**
 * States: each is a word, a shape (ui/state-badge.tsx) and a colour. new: nothing done yet; active: in work; waiting: somebody else's
 * turn; done: good end; warning: near its date; danger: late, urgent or broken; stopped: ended without result.
 */
export const TONES = {
  new: ["#364fc7", "#91a7ff"],
  active: ["#1864ab", "#74c0fc"],
  waiting: ["#5f3dc4", "#b197fc"],
  done: ["#1b6e33", "#69db7c"],
  warning: ["#8a4b00", "#ffc078"],
  danger: ["#b02525", "#ff8787"],
  stopped: ["#495057", "#adb5bd"],
} as const satisfies Record<string, Pair>;
export type Tone = keyof typeof TONES;

export const FONT =
  '"Segoe UI", "Noto Sans", "Liberation Sans", -apple-system, Roboto, system-ui, sans-serif';
export const FONT_OF_CODES = 'ui-monospace, Consolas, "Liberation Mono", monospace';

const GROUPS = { text: TYPE, space: SPACE, size: DENSITY, tone: TONES } as const;
type Group = keyof typeof GROUPS;

const spelled = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A colour for styles written in components: colour("dimmed") is 'var(--loket-dimmed)'. */
export function colour(name: keyof typeof COLOURS): string {
  return `var(--loket-${spelled(name)})`;
}

/** A measure or tone for styles written in components: token("text", "small") is 'var(--loket-text-small)'. */
export function token<G extends Group>(group: G, name: keyof (typeof GROUPS)[G] & string): string {
  return `var(--loket-${group}-${spelled(name)})`;
}

/** Every token as a CSS variable of :root, e.g. {'--loket-line': 'light-dark(...)', '--loket-text-body': '1rem'}. */
export function tokenVariables(): Record<string, string> {
  const variables: Record<string, string> = {};
  const put = (prefix: string, values: Readonly<Record<string, string | Pair>>) => {
    for (const [name, value] of Object.entries(values))
      variables[`--loket-${prefix}${spelled(name)}`] =
        typeof value === "string" ? value : `light-dark(${value[0]}, ${value[1]})`;
  };
  put("", COLOURS);
  for (const [group, values] of Object.entries(GROUPS)) put(`${group}-`, values);
  return variables;
}

// The tokens of ui/tokens.ts put into the words of the widget library. System fonts only; 16 px base.
import {
  Alert,
  Button,
  Checkbox,
  Input,
  InputWrapper,
  Modal,
  Pagination,
  Portal,
  Radio,
  Select,
  Table,
  Tabs,
  createTheme,
  defaultVariantColorsResolver,
} from "@mantine/core";
import type { CSSVariablesResolver, VariantColorsResolver } from "@mantine/core";
import { currentText } from "../text/index.ts";
import {
  COLOURS,
  DENSITY,
  FONT,
  FONT_OF_CODES,
  SPACE,
  TYPE,
  colour,
  tokenVariables,
} from "../ui/tokens.ts";

/** Light fills need the darkest shade as text to stay readable on an old screen; dark keeps Mantine's own. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  // white on the darkest red; the usual red is too light for white and too dark for black
  if (input.variant === "filled" && input.color === "red")
    return {
      ...colors,
      background: colour("harm"),
      hover: colour("harmHover"),
      color: colour("paper"),
    };
  if (input.variant !== "light" && input.variant !== "subtle" && input.variant !== "outline")
    return colors;
  const name = input.color ?? input.theme.primaryColor;
  if (!(name in input.theme.colors)) return colors;
  const color = `light-dark(var(--mantine-color-${name}-9), ${colors.color})`;
  if (input.variant !== "light") return { ...colors, color };
  return {
    ...colors,
    color,
    background: `light-dark(var(--mantine-color-${name}-0), color-mix(in srgb, var(--mantine-color-${name}-9) 30%, var(--mantine-color-dark-7)))`,
    border: `1px solid light-dark(var(--mantine-color-${name}-3), transparent)`,
  };
};

/** Menus and dialogs are drawn into a layer of their own, which the lock can hide as a whole. */
const layer = document.getElementById("loket-layer");

export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  variantColorResolver,
  fontFamily: FONT,
  fontFamilyMonospace: FONT_OF_CODES,
  fontSizes: { xs: TYPE.small, sm: TYPE.small, md: TYPE.body, lg: TYPE.heading, xl: TYPE.code },
  spacing: SPACE,
  radius: { sm: DENSITY.radius, md: DENSITY.sheetRadius },
  headings: {
    fontFamily: FONT,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: TYPE.title },
      h2: { fontSize: TYPE.heading },
      h3: { fontSize: TYPE.body },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    ...(layer ? { Portal: Portal.extend({ defaultProps: { target: layer } }) } : {}),
    Alert: Alert.extend({
      styles: {
        title: { color: "var(--mantine-color-text)", fontSize: TYPE.body },
        message: { fontSize: TYPE.body },
      },
    }),
    Button: Button.extend({
      defaultProps: { size: "sm", variant: "filled" },
      // one small button, whatever its compact size is called
      vars: (_theme, { size }) => ({
        root: String(size).startsWith("compact")
          ? {
              "--button-height": "1.75rem",
              "--button-fz": TYPE.small,
              "--button-padding-x": "0.625rem",
            }
          : {},
      }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
    Radio: Radio.extend({ defaultProps: { size: "md" } }),
    Select: Select.extend({
      defaultProps: { allowDeselect: false, comboboxProps: { shadow: "md" } },
    }),
    Input: Input.extend({ vars: () => ({ wrapper: { "--input-fz": TYPE.body } }) }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontSize: TYPE.table },
        description: { fontSize: TYPE.small },
        error: { fontSize: TYPE.small },
      },
    }),
    // an empty list of choices still holds an option, or screen readers find a list without any
    ComboboxEmpty: { defaultProps: { role: "option", "aria-disabled": true } },
    Modal: Modal.extend({
      styles: { title: { fontWeight: 600, fontSize: TYPE.heading } },
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.5 },
        transitionProps: { duration: 0 },
      },
    }),
    Pagination: Pagination.extend({
      defaultProps: {
        getControlProps: (control) => {
          const { table } = currentText().app;
          return {
            "aria-label": {
              first: table.first,
              previous: table.previous,
              next: table.next,
              last: table.last,
            }[control],
          };
        },
      },
    }),
    Table: Table.extend({
      defaultProps: { verticalSpacing: DENSITY.row, horizontalSpacing: "sm", fz: TYPE.table },
    }),
    Tabs: Tabs.extend({ styles: { tab: { fontSize: TYPE.body } } }),
  },
});

/** Ours, and the colours of text that the library's own values leave below 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => {
  const text = (at: 0 | 1) => ({
    "--mantine-color-dimmed": COLOURS.dimmed[at],
    "--mantine-color-error": COLOURS.error[at],
    "--mantine-color-placeholder": COLOURS.placeholder[at],
    "--mantine-color-anchor": COLOURS.link[at],
  });
  return { variables: tokenVariables(), light: text(0), dark: text(1) };
};

// The look: proven at 0 axe violations in light and dark. System fonts only; 16 px base.
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
  Switch,
  Table,
  Tabs,
  createTheme,
  defaultVariantColorsResolver,
} from "@mantine/core";
import type { CSSVariablesResolver, VariantColorsResolver } from "@mantine/core";
import { currentText } from "../text/index.ts";

/** Light fills need the darkest shade as text to stay readable on an old screen; dark keeps Mantine's own. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  // white on the darkest red; the usual red is too light for white and too dark for black
  if (input.variant === "filled" && input.color === "red")
    return {
      ...colors,
      background: "var(--mantine-color-red-9)",
      hover: "#b02525",
      color: "var(--mantine-color-white)",
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

const fontFamily =
  '"Segoe UI", "Noto Sans", "Liberation Sans", -apple-system, Roboto, system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  variantColorResolver,
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, Consolas, "Liberation Mono", monospace',
  headings: {
    fontFamily,
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.125rem" }, h3: { fontSize: "1rem" } },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    ...(layer ? { Portal: Portal.extend({ defaultProps: { target: layer } }) } : {}),
    Alert: Alert.extend({
      styles: {
        title: { color: "var(--mantine-color-text)", fontSize: "1rem" },
        message: { fontSize: "1rem" },
      },
    }),
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
    Radio: Radio.extend({ defaultProps: { size: "md" } }),
    Switch: Switch.extend({ defaultProps: { size: "md" } }),
    Select: Select.extend({
      defaultProps: { allowDeselect: false, comboboxProps: { shadow: "md" } },
    }),
    Input: Input.extend({ vars: () => ({ wrapper: { "--input-fz": "1rem" } }) }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontSize: "0.9375rem" },
        description: { fontSize: "0.875rem" },
        error: { fontSize: "0.875rem" },
      },
    }),
    // an empty list of choices still holds an option, or screen readers find a list without any
    ComboboxEmpty: { defaultProps: { role: "option", "aria-disabled": true } },
    Modal: Modal.extend({
      styles: { title: { fontWeight: 600, fontSize: "1.125rem" } },
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
      defaultProps: { verticalSpacing: 6, horizontalSpacing: "sm", fz: "0.9375rem" },
    }),
    Tabs: Tabs.extend({ styles: { tab: { fontSize: "1rem" } } }),
  },
});

/** Colours of text that Mantine's own values leave below 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c636a",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-placeholder": "#666e75",
    "--mantine-color-anchor": "#1864ab",
  },
  dark: {
    "--mantine-color-dimmed": "#a6a6a6",
    "--mantine-color-error": "#ff8787",
    "--mantine-color-placeholder": "#a0a0a0",
  },
});

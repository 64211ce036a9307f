// The gallery shows every widget of renderer/ui: one that is exported and not shown is found here.
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { parseSync } from "vite";
import { theme } from "../../renderer/app/theme.ts";
import { Gallery } from "../../renderer/ui/gallery/gallery.tsx";
import { WIDGETS } from "../../renderer/ui/gallery/specimens.tsx";
import { TONES } from "../../renderer/ui/tokens.ts";
import { code } from "../house/sources.ts";

/** Components that a file exports, by name. */
function widgetsOf(file: string, text: string): string[] {
  return parseSync(file, text)
    .module.staticExports.flatMap((one) => one.entries)
    .filter((entry) => !entry.isType)
    .map((entry) => entry.exportName.name ?? "")
    .filter((name) => /^[A-Z][a-z]/.test(name));
}

test("each exported widget is shown, and nothing else is called a widget", () => {
  const files = code().filter(({ file }) => /^renderer\/ui\/[^/]+\.tsx$/.test(file));
  expect(files.length).toBeGreaterThan(15);
  const exported = files.flatMap(({ file, text }) => widgetsOf(file, text));
  expect(Object.keys(WIDGETS).sort()).toEqual(exported.sort());
});

test("every tone has its badge", () => {
  expect(Object.keys(WIDGETS["StateBadge"] ?? {})).toEqual([...Object.keys(TONES), "wraps"]);
});

test("all of it is drawn, each state with something in it", () => {
  render(
    <MantineProvider theme={theme} env="test">
      <Gallery />
    </MantineProvider>,
  );
  for (const [widget, states] of Object.entries(WIDGETS)) {
    const shown = screen.getByRole("region", { name: widget });
    expect(shown.childElementCount, widget).toBe(Object.keys(states).length);
    for (const state of shown.children) expect(state.innerHTML, widget).not.toBe("");
  }
  cleanup();
});

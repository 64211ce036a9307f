// Every form that can be filled in wrongly says so on its top too: one link to each field, and the focus goes there.
import { describe, expect, it } from "vitest";
import { code } from "./sources.ts";

const screens = code().filter((s) => s.file.startsWith("renderer/") && s.file.endsWith(".tsx"));
const SAVES = /<(DialogActions|SaveBar|form)\b/;
/** A field that shows a sentence of its own when it is wrong. */
const SAYS = /\berror=\{/;
const SUMMARY = /<ErrorSummary\b/;
describe("forms", () => {
  const forms = screens.filter((s) => SAVES.test(s.text) && SAYS.test(s.text));

  it("are many", () => {
    expect(forms.length).toBeGreaterThan(30);
  });

  it("with a field that can be wrong have the summary of problems", () => {
    const without = forms.filter((s) => !SUMMARY.test(s.text)).map((s) => s.file);
    expect(without).toEqual([]);
  });
});

// A number that was searched in vain goes into the box it belongs to, or into none.
import { expect, test } from "vitest";
import { kindOfTyped } from "../../shared/people/typed-kind.ts";
import { blankPerson } from "../../renderer/people/person-state.ts";

test.each([
  ["3204052503550021", "nik"],
  ["3204.0525.0355.0021", "nik"],
  ["6201052503550021", "nik"],
  ["8101052503550021", "nik"],
  ["32040525", "nik"],
  ["081234567890", "telepon"],
  ["0812-3456-7890", "telepon"],
  ["+62 812 3456 7890", "telepon"],
  ["62812 3456 7890", "telepon"],
  ["812 3456 7890", "telepon"],
  ["٠٨١٢٣٤٥٦٧٨٩٠", "telepon"],
  ["(022) 4231234", "telepon"],
  ["0417", "lain"],
  ["2026", "lain"],
  ["00012345", "telepon"],
  ["32040525035500217", "lain"],
  ["Siti 0812", "nama"],
  ["Siti Aminah", "nama"],
  ["", "nama"],
] as const)("%s is %s", (typed, kind) => {
  expect(kindOfTyped(typed)).toBe(kind);
});

test("a phone that nobody has stands in the box of the phone, never in that of the NIK", () => {
  expect(blankPerson("", " 0812-3456-7890 ")).toMatchObject({
    name: "",
    nik: "",
    phone: "0812-3456-7890",
  });
  expect(blankPerson("", "3204052503550021")).toMatchObject({
    name: "",
    nik: "3204052503550021",
    phone: "",
    sex: "L",
  });
  expect(blankPerson("", "0417")).toMatchObject({ name: "", nik: "", phone: "" });
  expect(blankPerson("", "Siti")).toMatchObject({ name: "Siti", nik: "", phone: "" });
});

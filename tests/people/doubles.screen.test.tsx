// The comparison of two records: its keys are told apart in every language, are shown, and it returns to where it was opened.
import { fireEvent, screen, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/people/screens.tsx";
import { duplicates as english } from "../../renderer/text/en/people-duplicates.ts";
import { duplicates as indonesian } from "../../renderer/text/id/people-duplicates.ts";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makeWorld } from "./surgery-world.ts";

let office: TestOffice;
let pair: string[] = [];
beforeAll(async () => {
  office = await newOffice();
  await office.as("supervisor");
  pair = (await makeWorld(office, [[1, 3]])).persons;
}, 60_000);
afterAll(async () => office.close());

test("each key of the comparison stands in the word of its button, and no two are the same", () => {
  for (const { keys, ...words } of [indonesian.pair, english.pair]) {
    expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
    const pairs = [
      [keys.same, words.isSame],
      [keys.different, words.isDifferent],
      [keys.later, words.isLater],
      [keys.note, words.note],
      [keys.undo, words.undo],
    ] as const;
    for (const [key, word] of pairs)
      expect(word.split(" ").some((one) => one.toUpperCase().startsWith(key))).toBe(true);
  }
});

test("the comparison shows the key of each decision, and returns to the cleaning list it came from", async () => {
  await openScreen(
    office,
    screens,
    `#/orang/ganda/${pair[0]}/${pair[1]}?dari=pembersihan&jenis=tanpa_rt`,
  );
  const later = await screen.findByRole("button", { name: /^Nanti/ });
  expect(later.getAttribute("aria-keyshortcuts")).toBe("N");
  expect(within(later).getByText("N")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Kembali ke pembersihan" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Pembersihan data" })).toBeTruthy();
  const kind = screen.getByRole("button", { name: /RT kosong/ });
  expect(kind.getAttribute("aria-pressed")).toBe("true");
}, 20_000);

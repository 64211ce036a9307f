// The sheet of keys: every key of one's roles and no other, without doubles, on one page.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "../../shared/call.ts";
import { COMMANDS } from "../../shared/commands.ts";
import { keyGroups } from "../../shared/desk/keys-paper.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(() => office.close());

test("holds each key that a role has, in the room of one A4 page", () => {
  for (const role of ROLES) {
    const groups = keyGroups([role]);
    const keys = groups.flatMap((group) => group.keys.map(([key]) => key));
    for (const { shortcut, roles } of COMMANDS) {
      if (shortcut === undefined) continue;
      if (roles === "masuk" || roles.includes(role))
        expect(keys).toContain(shortcut.replace("+=", " dan +"));
    }
    // two columns of 45 lines at 11 pt
    expect(keys.length + groups.length * 3).toBeLessThan(90);
  }
  expect(keyGroups(["admin"]).map((one) => one.place)).not.toContain("Di kisi prelist");
});

test("is printed for the caller's roles, on the office's paper", async () => {
  const api = await office.as("operator");
  const { paperId, title, size } = await api.desk.keysPaper({});
  expect([title, size]).toEqual(["Daftar tombol", "A4"]);
  const { html } = office.sheet(paperId);
  expect(html).toContain("Di kisi prelist");
  expect(html).toContain("Ctrl+K");
  expect(html).not.toContain("Catat kedatangan baru");
});

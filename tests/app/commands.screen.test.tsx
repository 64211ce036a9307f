// The palette reaches everything: each screen of each role, each button of the open screen, and nothing under two names.
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { actionsHere } from "../../renderer/app/actions-here.ts";
import { commandsFor, setCommandOffice, setRoomCommands } from "../../renderer/app/commands.ts";
import { helpPages } from "../../renderer/app/help-files.ts";
import { pageFor } from "../../renderer/app/help-pages.ts";
import { setNavigator } from "../../renderer/app/navigation.tsx";
import { isAllowed } from "../../renderer/app/registry.ts";
import { roomCommands, screens } from "../../renderer/app/rooms.ts";
import { ROLES } from "../../shared/call.ts";
import type { OfficeView } from "../../shared/office/contract.ts";

const went: string[] = [];
beforeAll(() => {
  setRoomCommands(roomCommands, screens);
  setNavigator({
    hrefOf: (id) => id,
    go: (href) => void went.push(href),
    back: () => undefined,
    place: () => ({ screen: undefined, params: {}, search: {} }),
    subscribe: () => () => undefined,
  });
});
afterEach(() => {
  document.body.innerHTML = "";
});

describe.each(ROLES)("a %s", (role) => {
  test("reaches every screen of theirs that opens without a record", async () => {
    const mine = screens.filter((one) => !one.path.includes("$") && isAllowed(one.roles, [role]));
    went.length = 0;
    for (const command of commandsFor([role])) command.run?.();
    await Promise.resolve(); // leaving a screen asks a guard first; there is none
    await Promise.resolve();
    expect(mine.map((one) => one.id).filter((id) => !went.includes(id))).toEqual([]);
  });

  test("reads each command and each key once", () => {
    const commands = commandsFor([role]);
    const twice = (list: readonly (string | undefined)[]) =>
      list.filter((one, at) => one !== undefined && list.indexOf(one) !== at);
    expect(twice(commands.map((one) => one.label))).toEqual([]);
    expect(twice(commands.map((one) => one.shortcut))).toEqual([]);
  });
});

test("a screen that this office does not use is not offered", () => {
  const offers = () => commandsFor(["petugas"]).some((one) => one.id === "cases.visits");
  setCommandOffice({ recordsVisits: false } as OfficeView);
  expect(offers()).toBe(false);
  setCommandOffice({ recordsVisits: true } as OfficeView);
  expect(offers()).toBe(true);
});

test("every screen that the registries hold has a page of the help", () => {
  const pages = helpPages("Istilah");
  expect(screens.filter((one) => !pageFor(one.id, pages)).map((one) => one.id)).toEqual([]);
});

test("the buttons of the open screen are its actions: enabled ones, each name once, without keys and rows", () => {
  document.body.innerHTML = `<main id="isi">
    <button>Cetak <kbd>F9</kbd></button><button disabled>Hapus</button><button>Cetak</button>
    <button aria-label="Tutup kasus">x</button><table><tr><td><button>Buka</button></td></tr></table>
    </main><button>Di luar</button>`;
  const pressed = vi.fn();
  document.querySelector("button")?.addEventListener("click", pressed);
  const here = actionsHere();
  expect(here.map((one) => one.label)).toEqual(["Cetak", "Tutup kasus"]);
  here[0]?.run();
  expect(pressed).toHaveBeenCalledOnce();
});

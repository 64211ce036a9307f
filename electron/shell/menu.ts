// The window menu, made from the same registry of commands as the palette and the shortcut sheet.
import { Menu, type MenuItemConstructorOptions } from "electron";
import { COMMANDS, SECTIONS } from "../../shared/commands.ts";
import type { Desk } from "../serve/desk.ts";

const GROUPS = ["umum", ...SECTIONS] as const;
const NAMES: Record<(typeof GROUPS)[number], string> = {
  umum: "Loket",
  antrean: "Antrean",
  orang: "Orang",
  kasus: "Kasus",
  rujukan: "Rujukan",
  prelist: "Prelist",
  laporan: "Laporan",
  pengaturan: "Pengaturan",
};

/** Rebuilt whenever somebody signs in or out: what a role may not do is not offered. */
export function showMenu(desk: Desk): void {
  const roles = desk.session?.roles;
  const offered = COMMANDS.filter((c) => !c.training || desk.options.training);
  const allowed = offered.filter(
    (c) => c.always || (roles && (c.roles === "masuk" || c.roles.some((r) => roles.includes(r)))),
  );
  const menus = GROUPS.map((group): MenuItemConstructorOptions => {
    const items = allowed
      .filter((c) => c.group === group)
      .map((c): MenuItemConstructorOptions => ({
        label: c.label.id,
        ...(c.shortcut ? { accelerator: c.shortcut, registerAccelerator: false } : {}), // the page listens to the keys itself
        click: () => desk.emit({ type: "perintah", id: c.id }),
      }));
    return { label: NAMES[group], submenu: items };
  }).filter((m) => (m.submenu as unknown[]).length > 0);
  const edit: MenuItemConstructorOptions = {
    label: "Sunting",
    submenu: [
      { role: "undo", label: "Urungkan" },
      { role: "redo", label: "Ulangi" },
      { type: "separator" },
      { role: "cut", label: "Potong" },
      { role: "copy", label: "Salin" },
      { role: "paste", label: "Tempel" },
      { role: "selectAll", label: "Pilih semua" },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([menus[0]!, edit, ...menus.slice(1)]));
}

// English texts of directory packages.
import { en } from "./plural.ts";
import type { directoryPackage as original } from "../id/directory-package.ts";

export const directoryPackage: typeof original = {
  import: "Import package",
  export: "Export package",
  title: "Import a directory package (HSDS)",
  hint: "A ZIP or datapackage.json of another office. It is checked first; nothing is saved yet.",
  choose: "Choose a package",
  existing: "Destinations that are here already",
  existings: { biarkan: "Leave as they are", ganti: "Replace with the package" },
  save: "Import",
  sum: (read, fresh, changed, same, kept, gone) =>
    en`${read} [service|services] read = ${fresh} new + ${changed} changed + ${same} same + ${kept} kept + ${gone} refused`,
  organizations: (rows: number) =>
    en`${rows} [organization|organizations] read; those known here are only completed`,
  parts: (rows) => en`${rows} [row|rows] of details refused`,
  missing: (names) => `Named but not in the package: ${names}`,
  problems: (count) => `Notes on the package (${count})`,
  problem: (name, row, field, why, refused) =>
    `${name} row ${row}, ${field}: ${why}. ${refused ? "Row refused." : "Row taken."}`,
  why: {
    rujukan_putus: "names a row that is not there or was refused",
    wajib_kosong: "is required but empty",
    jenis_salah: "is no number, date, time or known choice",
    id_ganda: "is used by an earlier row",
    isi_ditolak: "is too long, misshapen, empty, or its code is taken",
  },
  running: "Reading the package",
  done: (fresh, changed) => en`${fresh} new [destination|destinations], ${changed} replaced.`,
  exported: (services) => en`${services} [destination|destinations] written to the package.`,
  packageName: (office) => `Directory ${office}.zip`,
};

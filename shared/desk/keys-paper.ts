// The sheet of keys of one's roles on one page, to lay beside the screen.
import type { Role } from "../call.ts";
import { COMMANDS, SECTIONS } from "../commands.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, type Html } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { MORE_KEYS } from "./more-keys.ts";

const STYLE = `h1 { text-align: center; } .two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; align-items: start; }
  .two > div > section { break-inside: avoid; } .two h2 { font-size: 11pt; margin: 2.5mm 0 1mm; } .list td, .list th { padding: 0.4mm 1.5mm; }`;

interface Group {
  readonly place: string;
  readonly keys: readonly (readonly [string, string])[];
}

const may = (allowed: "masuk" | readonly Role[], roles: readonly Role[]) =>
  allowed === "masuk" || allowed.some((role) => roles.includes(role));

/** Keys of the commands that these roles may use, then those of lists, grid and meeting. */
export function keyGroups(roles: readonly Role[]): readonly Group[] {
  const mine = COMMANDS.filter((one) => one.shortcut !== undefined && may(one.roles, roles));
  const of = (groups: readonly string[]) =>
    mine
      .filter((one) => groups.includes(one.group))
      .map((one): [string, string] => [one.shortcut!.replace("+=", " dan +"), one.label.id]);
  const commands = [
    { place: "Di mana saja", keys: of(["umum"]) },
    { place: "Membuka dan mengerjakan", keys: of(SECTIONS) },
  ];
  return [...commands, ...MORE_KEYS.filter((one) => may(one.roles, roles))].filter(
    (group) => group.keys.length > 0,
  );
}

function section({ place, keys }: Group): Html {
  const columns = [{ label: "Tombol", width: "30mm" }, { label: "Kegunaan" }] as const;
  return markup`<section><h2>${place}</h2>${listTable(columns, keys)}</section>`;
}

/** Two columns of about the same length. */
export function keysPaper(
  officeName: string,
  roles: readonly Role[],
  { size, training }: { readonly size: PaperSize; readonly training: boolean },
): PaperSheet {
  const groups = keyGroups(roles);
  const lines = (group: Group) => group.keys.length + 3;
  const half = groups.reduce((sum, group) => sum + lines(group), 0) / 2;
  let sum = 0;
  const left = groups.filter((group) => {
    const fits = sum < half;
    sum += lines(group);
    return fits;
  });
  const column = (list: readonly Group[]) => markup`<div>${list.map(section)}</div>`;
  return paperPage({
    title: "Daftar tombol",
    size,
    training,
    style: STYLE,
    footer: "Daftar tombol Loket Puskesos",
    body: markup`<h1>Daftar Tombol</h1><p class="subtitle">${officeName}</p>
      <div class="two">${column(left)}${column(groups.filter((one) => !left.includes(one)))}</div>`,
  });
}

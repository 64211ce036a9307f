// Moves that the steps about people have in common: to a person, to a screen, to an action of the menu.
import assert from "node:assert/strict";
import type { Worker } from "../job/worker.ts";

export async function onScreen({ desk }: Worker, id: string): Promise<void> {
  await desk.page.locator(`[data-screen="${id}"]`).waitFor();
}

/** Types into the search of people and opens the first hit once it shows `expected`. */
export async function openPerson(
  worker: Worker,
  typed: string,
  expected: string | RegExp,
): Promise<void> {
  const { keys } = worker;
  await keys.press("F3");
  await onScreen(worker, "people.search");
  await keys.press("Control+a");
  await keys.type(typed);
  await worker.suggested(expected);
  await keys.press("Enter");
  await onScreen(worker, "people.person");
  await worker.desk.page.getByRole("heading", { level: 1, name: expected }).waitFor();
}

/** Opens the family of the person who is shown. */
export async function openFamily(worker: Worker): Promise<void> {
  await worker.activate("Buka keluarga");
  await onScreen(worker, "people.family");
}

/** Opens the menu of actions by its key and runs one of them. */
export async function act({ keys, desk }: Worker, action: string): Promise<void> {
  await keys.press("F8");
  await desk.page.getByRole("menu").waitFor();
  for (let turn = 0; turn < 15; turn++) {
    if ((await keys.focus()).name === action) return keys.press("Enter");
    await keys.press("ArrowDown");
  }
  throw new Error(`the menu has no "${action}"`);
}

/** Saves the open dialog by its key; it closes. */
export async function save(worker: Worker): Promise<void> {
  await worker.keys.press("Control+s");
  await worker.noDialog();
}

/** Yesterday here, as it is typed. */
export function yesterday(): string {
  const day = new Date(Date.now() - 86_400_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day.getDate())}-${two(day.getMonth() + 1)}-${day.getFullYear()}`;
}

export async function findBySpelling(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.press("F3");
  await keys.see("Siapa yang datang?");
  await keys.type("soeparti");
  const first = desk.page.locator('[role=option][data-combobox-selected="true"]').first();
  await first.waitFor();
  assert.match(await first.innerText(), /Nama, ejaan lain|Nama mirip|Nama sama/);
  await keys.press("Enter");
  await onScreen(worker, "people.person");
  await keys.see("Riwayat");
}

// A list with rows, and one of its rows, so that tests can visit the screens and dialogs of one.
import { api } from "../app/client.ts";
import type { Params } from "../app/registry.ts";

export async function sampleList(): Promise<Params | undefined> {
  const { rows } = await api.prelists.list({});
  const list = rows.find((one) => one.entries > 0);
  return list && { prelistId: list.id };
}

export async function sampleEntry() {
  const list = await sampleList();
  if (!list) return undefined;
  const { rows } = await api.prelists.entries({ prelistId: list.prelistId!, limit: 1 });
  return rows[0];
}

// A list with rows, so that tests can visit the screens of one list.
import { api } from "../app/client.ts";
import type { Params } from "../app/registry.ts";

export async function sampleList(): Promise<Params | undefined> {
  const { rows } = await api.prelists.list({});
  const list = rows.find((one) => one.entries > 0);
  return list && { prelistId: list.id };
}

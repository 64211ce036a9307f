// One real deliberation, for the tests that visit every screen and dialog.
import { api } from "../../app/client.ts";
import type { Deliberation } from "./types.ts";

export async function sampleDeliberation(): Promise<Deliberation | undefined> {
  const { rows } = await api.prelists.list({});
  for (const { id: prelistId } of rows) {
    const [first] = (await api.prelists.deliberations({ prelistId })).rows;
    if (first) return await api.prelists.deliberation({ deliberationId: first.id });
  }
  return undefined;
}

// What the screens of a deliberation are handed: the answers of its calls.
import type { api } from "../../app/client.ts";

export type Deliberation = Awaited<ReturnType<typeof api.prelists.deliberation>>;
export type Row = Awaited<ReturnType<typeof api.prelists.agenda>>["rows"][number];

// What the ground floor found of two sheets that belong together.
import type { api } from "../../app/client.ts";

type ResultOf<
  C extends (...rest: never[]) => PromiseLike<AsyncIterator<unknown, unknown, unknown>>,
> = Awaited<ReturnType<C>> extends AsyncIterator<unknown, infer R, unknown> ? R : never;
export type Pair = NonNullable<ResultOf<typeof api.prelists.sheetPair>>;

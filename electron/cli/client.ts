// The whole contract as async functions on a desk, without a transport: the calls pass the same border as those of the window.
import type { ContractRouterClient } from "@orpc/contract";
import { type Contract, contract } from "../../shared/contract.ts";
import { makeCall } from "../serve/call.ts";
import type { Desk } from "../serve/desk.ts";

export type Api = ContractRouterClient<Contract>;

export function apiOf(desk: Desk, signal: AbortSignal): Api {
  const rooms = Object.entries(contract).map(([room, calls]) => {
    const made = Object.keys(calls).map((name) => [
      name,
      (input: unknown) => makeCall(desk, room, name, input, signal),
    ]);
    return [room, Object.fromEntries(made)];
  });
  return Object.fromEntries(rooms) as Api;
}

/** The answer of a task; `each` is told its progress. */
export async function finish<P, O>(
  stream: Promise<AsyncIterator<P, O, void>>,
  each: (progress: P) => void,
): Promise<O> {
  const iterator = await stream;
  for (;;) {
    const next = await iterator.next();
    if (next.done) return next.value;
    each(next.value);
  }
}

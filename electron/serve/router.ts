// The calls of the house on an oRPC message port. oRPC carries calls, streams and cancel; every decision is made in call.ts.
import { ORPCError, os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { contract } from "../../shared/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import { refusalEntry } from "./audit-entry.ts";
import { makeCall } from "./call.ts";
import type { Desk } from "./desk.ts";

export type ReportFault = (call: string, error: DeskError) => void;

/** A handler for one port of this desk. `report` is told of faults that are ours, for the log file. */
export function routerFor(desk: Desk, report: ReportFault): RPCHandler<Record<never, never>> {
  const router: Record<string, Record<string, unknown>> = {};
  for (const [room, calls] of Object.entries(contract)) {
    router[room] = {};
    for (const name of Object.keys(calls)) {
      router[room][name] = os.handler(async ({ input, signal }) => {
        try {
          const answer = await makeCall(
            desk,
            room,
            name,
            input,
            signal ?? new AbortController().signal,
          );
          return isStream(answer) ? wording(answer, `${room}.${name}`, report) : answer;
        } catch (error) {
          throw crossing(error, `${room}.${name}`, report);
        }
      });
    }
  }
  return new RPCHandler(router as never, {
    rootInterceptors: [
      async (options) => {
        const result = await options.next();
        // A name outside the contract never reaches a handler; it is written down all the same.
        if (!result.matched)
          await desk.record(
            refusalEntry(
              "tidak_dikenal",
              desk.session,
              new DeskError("panggilan_tidak_dikenal"),
              desk.now(),
            ),
          );
        return result;
      },
    ],
  });
}

function isStream(answer: unknown): answer is AsyncGenerator<unknown, unknown> {
  return typeof (answer as { next?: unknown } | null)?.next === "function";
}

/** Passes a stream on and converts what it throws. */
async function* wording(
  stream: AsyncGenerator<unknown, unknown>,
  call: string,
  report: ReportFault,
): AsyncGenerator<unknown, unknown> {
  try {
    return yield* stream;
  } catch (error) {
    throw crossing(error, call, report);
  }
}

/** The error as the screen receives it: `data` is { code, details }, without cause or stack. */
function crossing(
  error: unknown,
  call: string,
  report: ReportFault,
): ORPCError<string, { code: string; details: unknown }> {
  const failure =
    error instanceof DeskError
      ? error
      : new DeskError("kesalahan_tak_terduga", {}, { cause: error });
  if (failure.code === "kesalahan_tak_terduga") report(call, failure);
  return new ORPCError("BAD_REQUEST", {
    message: failure.code,
    data: { code: failure.code, details: failure.details },
  });
}

// The rows of the grid by their index, fetched in pages as they come into sight and kept fresh after every command.
import { useQueries } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { GridRow, GridView } from "../../../shared/prelists/grid/contract.ts";
import { api, nameOf, queryClient } from "../../app/client.ts";
import { toFailure } from "../../app/failure.ts";
import type { DeskFailure } from "../../app/failure.ts";
import type { Window } from "./geometry.ts";

const PAGE = 100;
/** Pages that only flew past are not asked for. */
const SETTLED_MS = 60;
const MOST_PER_CALL = 500;

export type Asked = Omit<GridView, "from" | "limit">;
type Answer = { readonly total: number; readonly rows: GridRow[] };

export interface GridRows {
  readonly total: number;
  readonly at: (index: number) => GridRow | undefined;
  readonly failure: DeskFailure | undefined;
  readonly retry: () => void;
  /** All rows in sight are there. */
  readonly ready: boolean;
  /** Rows of a range, wherever they are. */
  readonly between: (from: number, to: number) => Promise<GridRow[]>;
}

export function useGridRows(asked: Asked, whole: boolean, sight: Window): GridRows {
  const call = whole ? api.prelists.gridRowsWhole : api.prelists.gridRows;
  const wanted = pagesOf(sight).join();
  const view = JSON.stringify([asked, whole]);
  const [settled, setSettled] = useState({ pages: wanted, view });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ pages: wanted, view }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [wanted, view]);
  // A new filter asks at once; pages of a scroll wait until it settles.
  const pages = (settled.view === view ? settled.pages : wanted).split(",").map(Number);
  const input = (page: number): GridView => ({ ...asked, from: page * PAGE, limit: PAGE });
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [nameOf(call), input(page)],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(input(page), { signal }),
      structuralSharing: true as const,
    })),
  });
  // While a new filter is on its way the grid keeps its height.
  const [total, setTotal] = useState(0);
  const found = results.find((result) => result.data !== undefined)?.data;
  if (found && found.total !== total) setTotal(found.total);
  const held = new Map<number, Answer>();
  for (const page of pagesOf(sight)) {
    const data = queryClient.getQueryData<Answer>([nameOf(call), input(page)]);
    if (data) held.set(page, data);
  }
  const error = results.find((result) => result.error)?.error;
  const between = useCallback(
    async (from: number, to: number) => {
      const rows: GridRow[] = [];
      for (let at = from; at <= to; at += MOST_PER_CALL) {
        const limit = Math.min(MOST_PER_CALL, to - at + 1);
        rows.push(...(await call({ ...(JSON.parse(view) as [Asked])[0], from: at, limit })).rows);
      }
      return rows;
    },
    [call, view],
  );
  return {
    total,
    at: (index) => held.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    failure: error ? toFailure(error) : undefined,
    retry: () => {
      for (const result of results) void result.refetch();
    },
    ready: pagesOf(sight).every((page) => held.has(page)) && results.every((r) => !r.isPending),
    between,
  };
}

function pagesOf({ from, to }: Window): number[] {
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.floor(Math.max(from, to - 1) / PAGE));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

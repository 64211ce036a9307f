// Random moves on a real office against a model: every illegal one is refused, and nothing that was locked is ever lost.
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { listOf, makeReady } from "./deliberation-world.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-model-"));
let office: TestOffice;
let supervisor: Api;
let prelistId = "";
let entryIds: string[] = [];
beforeAll(async () => {
  office = await newOffice();
  supervisor = await office.as("supervisor");
  ({ prelistId, entryIds } = await listOf(office, supervisor, folder, "Model", 4));
  await supervisor.prelists.verify({ entryIds: entryIds.slice(0, 2), outcome: "layak_tetap" });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

type Step =
  | { readonly do: "mulai" | "kunci" | "buka_kunci" | "isi" | "setuju" | "kosongkan" }
  | { readonly do: "putus"; readonly at: number; readonly decision: Outcome | null }
  | { readonly do: "keluar"; readonly at: number };
const RUNS = 25;
const FREE: readonly Outcome[] = ["layak_tetap", "layak_perbaikan", "tidak_ditemukan", "menolak"];
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<Step>({ do: "mulai" }, { do: "kunci" }, { do: "buka_kunci" }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>({ do: "isi" }, { do: "setuju" }, { do: "kosongkan" }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("putus" as const),
      at: fc.nat(3),
      decision: fc.constantFrom(null, ...FREE),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("keluar" as const), at: fc.nat(3) }) },
);

interface Model {
  state: "disiapkan" | "berlangsung" | "terkunci";
  /** Rows of the agenda with their decisions. */
  readonly rows: Map<string, Outcome | null>;
  /** What stood on each version when it was locked. */
  readonly papers: { rows: [string, Outcome][]; sha256: string }[];
  /** Result of each entry. */
  readonly outcomes: Map<string, string>;
}

/** What the step does to the model; false where it must be refused. */
function expected(model: Model, one: Step): boolean {
  const { rows, outcomes } = model;
  switch (one.do) {
    case "mulai":
      if (model.state !== "disiapkan") return false;
      model.state = "berlangsung";
      return true;
    case "kunci":
      if (model.state !== "berlangsung" || rows.size === 0) return false;
      if ([...rows.values()].includes(null)) return false;
      model.state = "terkunci";
      for (const [id, decision] of rows) outcomes.set(id, decision!);
      model.papers.push({ rows: [...rows] as [string, Outcome][], sha256: "" });
      return true;
    case "buka_kunci":
      if (model.state !== "terkunci") return false;
      model.state = "berlangsung";
      return true;
    case "isi": {
      const fresh = entryIds.filter((id) => !rows.has(id));
      if (model.state === "terkunci" || fresh.length === 0) return false;
      for (const id of fresh) rows.set(id, null);
      return true;
    }
    case "setuju":
      if (model.state !== "berlangsung") return false;
      for (const [id, decision] of rows)
        if (decision === null && outcomes.get(id) !== "belum")
          rows.set(id, outcomes.get(id) as Outcome);
      return true;
    case "kosongkan": {
      const open = [...rows].filter(([, decision]) => decision === null);
      if (model.state === "terkunci" || open.length === 0) return false;
      for (const [id] of open) rows.delete(id);
      return true;
    }
    case "putus": {
      const id = entryIds[one.at]!;
      if (model.state !== "berlangsung" || !rows.has(id)) return false;
      rows.set(id, one.decision);
      return true;
    }
    case "keluar": {
      const id = entryIds[one.at]!;
      if (model.state === "terkunci" || rows.get(id) !== null) return false;
      rows.delete(id);
      return true;
    }
  }
}

function carryOut(deliberationId: string, one: Step): Promise<unknown> {
  const { prelists } = supervisor;
  switch (one.do) {
    case "mulai":
    case "kunci":
      return prelists.moveDeliberation({ deliberationId, move: one.do });
    case "buka_kunci":
      return prelists.moveDeliberation({ deliberationId, move: one.do, reason: "Salah catat" });
    case "isi":
      return prelists.addToAgenda({ deliberationId });
    case "setuju":
      return prelists.decideAsVerified({ deliberationId });
    case "kosongkan":
      return prelists.dropFromAgenda({ deliberationId });
    case "putus":
      return prelists.decide({
        deliberationId,
        entryIds: [entryIds[one.at]!],
        decision: one.decision,
      });
    case "keluar":
      return prelists.dropFromAgenda({ deliberationId, entryIds: [entryIds[one.at]!] });
  }
}

/** The annex of each version, oldest first, as the database holds it. */
async function keptPapers(deliberationId: string) {
  const rows = await office.desk
    .office!.reader.selectFrom("deliberation_paper_rows as r")
    .innerJoin("deliberation_papers as p", "p.id", "r.paper_id")
    .where("p.deliberation_id", "=", deliberationId)
    .select(["p.paper_version", "p.sha256", "p.row_count", "r.entry_id", "r.decision"])
    .orderBy("p.paper_version")
    .orderBy("r.seq")
    .execute();
  const papers: { rows: [string, string][]; sha256: string }[] = [];
  for (const row of rows) {
    papers[row.paper_version - 1] ??= { rows: [], sha256: row.sha256 };
    papers[row.paper_version - 1]!.rows.push([row.entry_id, row.decision]);
  }
  return papers;
}

test("random moves end where the model ends", async () => {
  let refused = 0;
  let locked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const { id } = await supervisor.prelists.createDeliberation({ prelistId });
      await makeReady(supervisor, id);
      const entries = await supervisor.prelists.entries({ prelistId });
      const model: Model = {
        state: "disiapkan",
        rows: new Map(),
        papers: [],
        outcomes: new Map(entries.rows.map((row) => [row.id, row.outcome])),
      };
      // What chance would seldom bring: whatever lies between, the deliberation was locked when it ends.
      const first: Step[] = [{ do: "isi" }, { do: "mulai" }];
      const last: Step[] = [
        { do: "isi" },
        { do: "putus", at: 0, decision: "layak_tetap" },
        { do: "kosongkan" },
        { do: "kunci" },
      ];
      for (const one of [...first, ...steps, ...last]) {
        const allowed = expected(model, one);
        const done = await carryOut(id, one).then(
          () => true,
          () => false,
        );
        expect([one, done]).toEqual([one, allowed]);
        if (!allowed) refused++;
        const now = await supervisor.prelists.deliberation({ deliberationId: id });
        expect([now.state, now.counts.rows]).toEqual([model.state, model.rows.size]);
        if (one.do === "kunci" && allowed) {
          locked++;
          model.papers.at(-1)!.sha256 = now.papers[0]!.sha256;
        }
      }
      const agenda = await supervisor.prelists.agenda({ deliberationId: id });
      expect(Object.fromEntries(agenda.rows.map((row) => [row.id, row.decision]))).toEqual(
        Object.fromEntries(model.rows),
      );
      expect(await keptPapers(id)).toEqual(model.papers);
      const after = await supervisor.prelists.entries({ prelistId });
      expect(new Map(after.rows.map((row) => [row.id, row.outcome]))).toEqual(model.outcomes);
    }),
    { numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(20);
  expect(locked).toBeGreaterThanOrEqual(RUNS);
}, 120_000);

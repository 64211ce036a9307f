// How long it takes to walk the whole audit chain of an office, beside reading the same rows without looking at them.
// Run: node tests/bench/audit.ts [links]
import { appendAudit, verifyChain } from "../../electron/audit/chain.ts";
import { newOffice } from "../support/office.ts";

const links = Number(process.argv[2] ?? 1_000_000);
const BATCH = 20_000;
const office = await newOffice();
try {
  const { writer, reader, chain } = office.desk.office!;
  for (let made = 0; made < links; made += BATCH)
    await writer.transaction().execute(async (trx) => {
      for (let i = made; i < Math.min(links, made + BATCH); i++)
        await appendAudit(trx, chain, {
          at: "2026-11-24T02:00:00.000Z",
          actor: "0192f0c1-0000-7000-8000-000000000001",
          roles: "petugas",
          call: "cases.get",
          outcome: "berhasil",
          ids: ["0192f0c1-0000-7000-8000-000000000002"],
        });
    });
  for (let round = 0; round < 3; round++) {
    let from = performance.now();
    let read = 0;
    for (let next = 1; ;) {
      const rows = await reader
        .selectFrom("audit")
        .selectAll()
        .where("seq", ">=", next)
        .orderBy("seq")
        .limit(2000)
        .execute();
      read += rows.length;
      next += rows.length;
      if (rows.length < 2000) break;
    }
    const bare = performance.now() - from;
    from = performance.now();
    const { checked, brokenAt } = await verifyChain(reader, chain.key, 1, () => undefined);
    const walked = performance.now() - from;
    console.log(
      `${checked} links walked in ${(walked / 1000).toFixed(2)} s, broken at ${brokenAt}; read alone (${read}) ${(bare / 1000).toFixed(2)} s: ${(walked / bare).toFixed(2)}x; goal for 1,000,000: 5 s`,
    );
  }
} finally {
  await office.close();
}
process.exit(0);

// How soon the desk answers while duplicates are looked for: people.search and a list, asked every 50 ms of a real encrypted office by the main
// thread, before and during the task in its worker. Run: node tests/bench/desk.ts [persons]
import path from "node:path";
import { connect } from "../../electron/database/connect.ts";
import type { DuplicateProgress } from "../../shared/people/duplicates-views.ts";
import { finish, newOffice, type Api } from "../support/office.ts";
import { fillRegister } from "./search-office.ts";

const persons = Number(process.argv[2] ?? 100_000);
const EVERY_MS = 50;
const WARM = 40;
const IDLE = 100;
const TYPED = ["siti", "ahmad", "sri har", "dewi les", "joko", "yuni", "endang", "agus sal"];
/** Every so many persons stand twice, so that there are pairs to list. */
const TWICE = 40;

const office = await newOffice();
try {
  const raw = connect(path.join(office.folder, "loket.db"), office.desk.office!.keys.database);
  fillRegister(raw, persons, true);
  const copied = "name, name_key, sound_key, mother_name, no_nik_reason, sex, birth_date, phone";
  const made = "created_at, created_by, updated_at, legal_basis, purpose, source";
  raw
    .prepare(
      `INSERT INTO persons (id, ${copied}, ${made}) SELECT 'f' || substr(id, 2), ${copied.replace("no_nik_reason", "'belum_rekam'")}, ${made}
       FROM persons WHERE row_no % ${TWICE} = 0`,
    )
    .run();
  raw.close();
  const desk = await office.as("operator");
  const first = await finish(desk.people.findDuplicates({}));
  console.log(
    `${first.answer.persons.toLocaleString("en")} persons, ${first.answer.pairs.toLocaleString("en")} pairs proposed`,
  );
  await ask(desk, () => false, WARM);
  tell("nothing else runs", await ask(desk, () => false, IDLE));
  let running = true;
  const steps = new Map<string, number>();
  const from = performance.now();
  const run = runTask(desk, steps).finally(() => (running = false));
  tell("duplicates are looked for", await ask(desk, () => !running));
  await run;
  const told = [...steps].map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)}`).join(", ");
  console.log(`  the whole run ${((performance.now() - from) / 1000).toFixed(1)} s: ${told} s`);
} finally {
  await office.close();
}

async function runTask(desk: Api, steps: Map<string, number>): Promise<void> {
  const iterator = await desk.people.findDuplicates({});
  let before = performance.now();
  for (;;) {
    const next = await iterator.next();
    if (next.done) return;
    const { step } = next.value as { step: (typeof DuplicateProgress)["_output"]["step"] };
    const now = performance.now();
    steps.set(step, (steps.get(step) ?? 0) + now - before);
    before = now;
  }
}

interface Waits {
  readonly search: number[];
  readonly list: number[];
}

/** Asks both in turn, one each tick; a wait begins at the tick, so that a busy main thread counts too. */
async function ask(desk: Api, stop: () => boolean, most = Infinity): Promise<Waits> {
  const waits: Waits = { search: [], list: [] };
  let due = performance.now();
  for (let asked = 0; asked < most && !stop(); asked++) {
    due = Math.max(due + EVERY_MS, performance.now());
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    if (asked % 2 === 0) {
      await desk.people.search({ text: TYPED[(asked / 2) % TYPED.length]! });
      waits.search.push(performance.now() - due);
    } else {
      await desk.people.duplicatePairs({});
      waits.list.push(performance.now() - due);
    }
  }
  return waits;
}

function tell(when: string, waits: Waits): void {
  for (const [call, values] of Object.entries(waits) as [string, number[]][]) {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (part: number) =>
      (sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN).toFixed(1);
    console.log(
      `  ${when.padEnd(28)} ${call.padEnd(7)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length} asked)`,
    );
  }
}

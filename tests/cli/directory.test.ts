// 'directory check|import|export' as people and programs use it.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { FOREIGN, writePackage } from "../directory/package-support.ts";
import { loket, smallDemo, temporary } from "./support.ts";

let data = "";
beforeAll(async () => {
  data = temporary();
  await smallDemo(data);
}, 120_000);
afterAll(() => fs.rmSync(data, { recursive: true, force: true }));

const signed = ["--latihan", "--user", "supervisor"];
interface Facts {
  readonly counts: Record<string, number>;
}

test("check needs no office: the equation, a sentence for each broken row, exit 1", async () => {
  const file = writePackage(FOREIGN);
  const said = await loket(["directory", "check", path.dirname(file)]);
  expect([said.code, said.error]).toEqual([1, ""]);
  expect(said.out).toContain(
    "4 layanan dibaca = 3 baru + 0 berubah + 0 sama + 0 tetap + 1 ditolak",
  );
  expect(said.out).toContain(
    'services.csv baris 4: organization_id menunjuk "hilang" yang tidak ada di paket',
  );
  const whole = writePackage({
    organization: FOREIGN.organization,
    service: [FOREIGN.service[0]!],
  });
  expect((await loket(["directory", "check", whole])).code).toBe(0);
  const none = writePackage({ organization: FOREIGN.organization });
  const refused = await loket(["directory", "check", none]);
  expect([refused.code, refused.error]).toEqual([
    3,
    "Paket itu tidak memuat tabel layanan (service): bukan direktori HSDS.\n",
  ]);
  expect((await loket(["directory", "check", `${none}.tidak-ada`])).code).toBe(3);
}, 60_000);

test("import, export and import again: nothing is lost and nothing doubled", async () => {
  const file = writePackage(FOREIGN);
  const run = (...args: string[]) =>
    loket(["directory", ...args, "--data", data, ...signed, "--json"], TRAINING_PASSWORD);
  const dry = await run("import", file, "--dry-run");
  expect(dry.json<Facts>().counts).toMatchObject({ read: 4, new: 3, rejected: 1 });
  const taken = await run("import", file);
  expect([taken.code, taken.json<Facts>().counts["new"]]).toEqual([1, 3]);
  const out = path.join(data, "direktori.zip");
  const written = await run("export", "--out", out);
  expect([written.code, written.error]).toEqual([0, ""]);
  const again = await run("import", out, "--existing", "ganti");
  expect(again.code).toBe(0);
  const { read, same } = again.json<Facts>().counts;
  expect(read).toBe(written.json<{ services: number }>().services);
  expect(same).toBe(read);
  expect((await run("import", out, "--existing", "entah")).code).toBe(2);
}, 120_000);

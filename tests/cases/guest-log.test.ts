// The guest log on paper and the list of visits: a visit that became a sensitive case names nobody.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice({ recordsVisits: true });
}, 30_000);
afterAll(async () => office.close());

const id = () => newId(office.desk.now());

test("rows run by day and number; of a sensitive case neither name, origin nor need stand there, whoever prints", async () => {
  const hidden = await makePerson(office, "Melati Rahasia");
  const api = await office.as("petugas");
  const arrive = (personId: string | null, visitorName: string) =>
    api.cases.arrive({
      id: id(),
      personId,
      visitorName,
      origin: personId ? "Dusun Tersembunyi" : "Desa Sukamaju",
      need: personId ? "pengaduan" : "informasi",
      priority: false,
    });
  await arrive(null, "Budi Santoso");
  const visit = await arrive(hidden, "");
  const { number } = await api.cases.register(
    walkIn(hidden, { sensitive: true, visitId: visit.id }),
  );
  await withoutSecondKey(office, async () => {
    const { rows } = await api.cases.visits({});
    const row = rows.find((one) => one.id === visit.id);
    expect(row).toMatchObject({ restricted: true, name: "", origin: "", personId: null });
    expect(JSON.stringify(rows)).not.toMatch(/Melati|Tersembunyi/);
    expect(JSON.stringify(rows)).not.toContain(number);
  });
  const boss = await office.as("koordinator");
  expect((await boss.cases.visits({})).rows.find((one) => one.id === visit.id)).toMatchObject({
    restricted: false,
    name: "Melati Rahasia",
  });
  const { paperId, landscape } = await boss.cases.guestLog({
    from: "2026-11-01",
    until: "2026-11-30",
    size: "F4",
  });
  const { html, title } = office.sheet(paperId);
  expect({ landscape, title }).toEqual({
    landscape: true,
    title: "Buku tamu 2026-11-01 sampai 2026-11-30",
  });
  expect(html).toMatch(/Budi Santoso[\s\S]*\(tidak ditulis\)/);
  expect(html).toContain("Jumlah kunjungan: 2.");
  expect(html).not.toMatch(/Melati|Tersembunyi|Mengadu/);
  expect(html).not.toContain(number);
});

test("a period that runs backwards or over more than a quarter is refused; a day without visits says so", async () => {
  const api = await office.as("petugas");
  for (const [from, until] of [
    ["2026-11-02", "2026-11-01"],
    ["2026-01-01", "2026-12-31"],
  ] as const)
    expect(await refusal(api.cases.guestLog({ from, until }))).toBe("masukan_salah");
  const { paperId } = await api.cases.guestLog({ from: "2026-11-02", until: "2026-11-02" });
  expect(office.sheet(paperId).html).toContain("Tidak ada kunjungan yang dicatat.");
});

// Packages as other directories write them: a folder with datapackage.json and CSV files, made of rows.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export type Rows = readonly Readonly<Record<string, string>>[];

export function folder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "loket-paket-"));
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csv(rows: Rows): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.map(cell).join(",")}\n`)
    .join("");
}

/** Writes a package; answers its datapackage.json. `named` are tables that the descriptor names besides. */
export function writePackage(tables: Readonly<Record<string, Rows>>, named: string[] = []): string {
  const at = folder();
  for (const [name, rows] of Object.entries(tables))
    fs.writeFileSync(path.join(at, `${name}.csv`), csv(rows));
  const resources = [...Object.keys(tables), ...named].map((name) => ({
    name,
    path: `${name}.csv`,
  }));
  const file = path.join(at, "datapackage.json");
  fs.writeFileSync(file, JSON.stringify({ name: "human_services_data", resources }));
  return file;
}

/** A small directory from elsewhere: ids that are no UUID, columns we do not know, English words. */
export const FOREIGN: Readonly<
  Record<
    | "organization"
    | "service"
    | "location"
    | "service_at_location"
    | "address"
    | "phone"
    | "schedule",
    Rows
  >
> = {
  organization: [
    {
      id: "o1",
      name: "Yayasan Kasih",
      description: "Yayasan sosial",
      website: "https://kasih.example",
    },
  ],
  service: [
    {
      id: "s1",
      organization_id: "o1",
      name: "Dapur Umum Kasih",
      description: "Makan siang gratis",
      status: "active",
      eligibility_description: "Lansia",
      minimum_age: "60",
      assured_date: "2026-09-01",
      local_colour: "blue",
    },
    { id: "s2", organization_id: "o1", name: "Klinik Kasih", status: "temporarily closed" },
    { id: "s3", organization_id: "hilang", name: "Layanan Yatim", status: "active" },
    { id: "s4", organization_id: "o1", name: "Ditutup", status: "defunct" },
  ],
  location: [
    { id: "l1", location_type: "physical", name: "" },
    { id: "l2", location_type: "physical", name: "Cabang" },
  ],
  service_at_location: [
    { id: "sl1", service_id: "s1", location_id: "l1" },
    { id: "sl2", service_id: "s1", location_id: "l2" },
    { id: "sl3", service_id: "s3", location_id: "l1" },
  ],
  address: [
    { id: "a1", location_id: "l1", address_1: "Jalan Kenanga 7", city: "Cileunyi", country: "ID" },
    { id: "a2", location_id: "l2", address_1: "Jalan Anggrek 2", city: "Majalaya" },
    { id: "a3", location_id: "l9", address_1: "Entah", city: "Entah" },
  ],
  phone: [{ id: "p1", service_id: "s1", number: "+62 22 555" }],
  schedule: [
    {
      id: "j1",
      service_id: "s1",
      freq: "WEEKLY",
      byday: "MO,WE",
      opens_at: "11:00:00+07:00",
      closes_at: "13:30Z",
    },
    { id: "j2", service_id: "s1", opens_at: "pagi", description: "Ramadan libur" },
  ],
};

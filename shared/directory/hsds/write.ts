// Destinations as the tables of an HSDS package. Ids of parts are made from their parent and place, so that two exports agree.
import { FUND_SOURCES } from "../codes.ts";
import type { Destination } from "../contract.ts";
import type { Organization } from "../organization.ts";
import { writeOrganization } from "./organizations.ts";
import { TABLE_NAMES, type HsdsRow, type TableName } from "./tables.ts";
import { TAXONOMY, TERM_NAMES, TERMS, type Term } from "./terms.ts";

export interface PackageSource {
  readonly services: readonly Destination[];
  /** Those that give services, and those the office wrote down. */
  readonly organizations: readonly Organization[];
  /** '+07:00' */
  readonly offset: string;
  /** ISO 8601 UTC: when capacity was last written. */
  readonly at: string;
  /** A lasting id from a text. */
  readonly idFrom: (text: string) => string;
}

/** The public schema demands a text where we know none. */
const UNKNOWN = "-";
const or = (text: string) => (text === "" ? UNKNOWN : text);
const number = (value: number | null) => (value === null ? "" : String(value));
type Tables = Record<TableName, HsdsRow[]>;

export function packageOf(source: PackageSource): Tables {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
  const taxonomy = source.idFrom("taksonomi");
  tables.taxonomy.push({ id: taxonomy, ...TAXONOMY });
  for (const code of TERM_NAMES)
    tables.taxonomy_term.push({
      id: source.idFrom(`istilah:${code}`),
      code,
      name: TERMS[code],
      description: TERMS[code],
      taxonomy: TAXONOMY.name,
      language: "id",
      taxonomy_id: taxonomy,
    });
  const known = new Map(source.organizations.map((one) => [one.name, one]));
  for (const service of source.services) writeService(tables, source, known, service);
  for (const one of source.organizations) writeOrganization(tables, source.idFrom, one);
  return tables;
}

function writeService(
  tables: Tables,
  source: PackageSource,
  known: ReadonlyMap<string, Organization>,
  service: Destination,
): void {
  const { details, id } = service;
  const partId = (table: TableName, at: number | string) => source.idFrom(`${table}:${id}:${at}`);
  const own = known.get(details.organization)?.id ?? partId("organization", 0);
  if (!known.has(details.organization))
    tables.organization.push({
      id: own,
      name: service.name,
      description: or(details.description),
    });
  tables.service.push({
    id,
    organization_id: own,
    name: service.name,
    description: details.description,
    url: details.website,
    email: details.email,
    status: service.active ? details.status : "inactive",
    application_process: details.process,
    fees_description: details.fees,
    eligibility_description: service.who,
    minimum_age: number(details.minAge),
    maximum_age: number(details.maxAge),
    assured_date: service.confirmed?.on ?? "",
    alert: details.alert,
  });
  writeParts(tables, source, service, partId);
  writePlaces(tables, service, own, partId);
  writeAttributes(tables, source, service, partId);
}

type PartId = (table: TableName, at: number | string) => string;

function writeParts(
  tables: Tables,
  { offset, at: updated, idFrom }: PackageSource,
  { id: service_id, details, needs, phone, funds }: Destination,
  partId: PartId,
): void {
  const each = <T>(table: TableName, parts: readonly T[], rowOf: (part: T) => HsdsRow) =>
    parts.forEach((part, at) =>
      tables[table].push({ id: partId(table, at), service_id, ...rowOf(part) }),
    );
  const hour = (text: string) => (text === "" ? "" : `${text}${offset}`);
  each("schedule", details.schedules, ({ days, opensAt, closesAt, note }) => ({
    ...(days.length > 0 ? { freq: "WEEKLY", interval: "1", byday: days.join(",") } : {}),
    description: note,
    opens_at: hour(opensAt),
    closes_at: hour(closesAt),
  }));
  each("required_document", needs, (document) => ({ document }));
  each("service_area", details.areas, (name) => ({ name }));
  each("funding", funds === null ? [] : [funds], (code) => ({ source: FUND_SOURCES[code] }));
  each("cost_option", details.costs, ({ option, amount }) => ({
    option,
    currency: "IDR",
    amount: String(amount),
  }));
  each("contact", details.contacts, ({ name, title, email }) => ({ name, title, email }));
  if (phone !== "")
    tables.phone.push({ id: partId("phone", "utama"), service_id, number: phone, type: "voice" });
  details.contacts.forEach((contact, at) => {
    if (contact.phone !== "")
      tables.phone.push({
        id: partId("phone", at),
        contact_id: partId("contact", at),
        number: contact.phone,
      });
  });
  const { capacity } = details;
  if (capacity === null || capacity.available === null) return;
  const unit = idFrom(`satuan:${capacity.unit}`);
  if (!tables.unit.some((row) => row["id"] === unit))
    tables.unit.push({ id: unit, name: capacity.unit });
  tables.service_capacity.push({
    id: partId("service_capacity", 0),
    service_id,
    unit_id: unit,
    updated,
    available: String(capacity.available),
    maximum: number(capacity.maximum),
  });
}

function writePlaces(tables: Tables, service: Destination, owner: string, partId: PartId): void {
  const first = { name: "", address: service.address, town: service.place, transport: "" };
  const places = [first, ...service.details.places];
  places.forEach(({ name, address, town, transport }, at) => {
    if (`${name}${address}${town}${transport}` === "") return;
    const location_id = partId("location", at);
    tables.location.push({
      id: location_id,
      location_type: "physical",
      organization_id: owner,
      name,
      transportation: transport,
    });
    const link = { service_id: service.id, location_id };
    tables.service_at_location.push({ id: partId("service_at_location", at), ...link });
    if (address !== "" || town !== "")
      tables.address.push({
        id: partId("address", at),
        location_id,
        address_1: or(address),
        city: or(town),
        state_province: UNKNOWN,
        postal_code: UNKNOWN,
        country: "ID",
        address_type: "physical",
      });
  });
}

function writeAttributes(
  tables: Tables,
  { idFrom }: PackageSource,
  service: Destination,
  partId: PartId,
): void {
  const { capacity } = service.details;
  const values: Partial<Record<Term, readonly string[]>> = {
    kode: [service.code],
    jenis: [service.kind],
    tingkat: [service.level],
    kategori: service.categories,
    jenis_psks: [service.partnerKind ?? ""],
    sumber_dana: [service.funds ?? ""],
    penerima_surat: [service.addressee],
    dasar: [service.reference],
    satuan: [capacity?.unit ?? ""],
    paling_banyak: [number(capacity?.maximum ?? null)],
    daftar_tunggu: [number(capacity?.waiting ?? null)],
    masa_tampung: [capacity?.period ?? ""],
  };
  for (const term of TERM_NAMES)
    for (const value of values[term] ?? [])
      if (value !== "")
        tables.attribute.push({
          id: partId("attribute", `${term}:${value}`),
          link_id: service.id,
          taxonomy_term_id: idFrom(`istilah:${term}`),
          link_type: term,
          link_entity: "service",
          value,
        });
}

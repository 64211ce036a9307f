// An HSDS package as destinations: what each service says, and which of our fields the package speaks of at all.
import { CAPACITY_PERIODS, keysOf, WEEKDAY_CODES } from "../codes.ts";
import { isBlank } from "../../values/text.ts";
import { isIsoDate } from "../../values/date.ts";
import { lookupOf, type Lookup } from "./lookup.ts";
import { refusedRows, type HsdsProblem } from "./problems.ts";
import type { HsdsRow, HsdsTables } from "./tables.ts";
import type { Term } from "./terms.ts";

/** One service of a package. A part that is undefined is not spoken of: the entry here keeps what it has. */
export interface PackedService {
  readonly id: string;
  /** Row in the table of services, the header being 1. */
  readonly row: number;
  readonly active: boolean;
  readonly assuredOn: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly organization: {
    readonly email: string;
    readonly website: string;
    readonly description: string;
    readonly legal_status: string;
  };
}

const WEEK = keysOf(WEEKDAY_CODES);
const known = (text: string | undefined) => (isBlank(text) ? "" : text!.trim());
const text = (row: HsdsRow, field: string) => (field in row ? known(row[field]) : undefined);
const wholeOf = (value: string | undefined) =>
  value !== undefined && /^\d{1,6}(?:\.0+)?$/.test(value) ? Number(value) : null;
/** '08:00:00+07:00' -> '08:00' */
const hourOf = (value: string | undefined) => /^(\d\d:\d\d)/.exec(known(value))?.[1] ?? "";

/** Services that are not refused, in the order of the file. */
export function servicesOf(tables: HsdsTables, problems: readonly HsdsProblem[]): PackedService[] {
  const refused = refusedRows(problems, "service");
  const lookup = lookupOf(tables, problems);
  return (tables.service ?? []).flatMap((row, at) =>
    refused.has(at + 2) || row["id"] === undefined ? [] : [serviceOf(row, at + 2, lookup)],
  );
}

function serviceOf(row: HsdsRow, at: number, lookup: Lookup): PackedService {
  const id = row["id"]!;
  const organization = lookup.organization(row["organization_id"]);
  const status = row["status"] ?? "active";
  const [first, ...others] = placesOf(lookup, id) ?? [];
  const places = lookup.has("location") ? others : undefined;
  const attribute = (term: Term) => lookup.attribute(id, term);
  const phones = lookup.of("phone", "service_id", id);
  const name = known(row["name"]);
  const owner = known(organization?.["name"]);
  const assured = (row["assured_date"] ?? "").slice(0, 10);
  return {
    id,
    row: at,
    active: status === "active" || status === "temporarily closed" || status === "",
    assuredOn: isIsoDate(assured) ? assured : null,
    organization: {
      email: known(organization?.["email"]),
      website: known(organization?.["website"]),
      description: known(organization?.["description"]),
      legal_status: known(organization?.["legal_status"]),
    },
    fields: {
      name,
      who: text(row, "eligibility_description"),
      needs: lookup
        .of("required_document", "service_id", id)
        ?.map((one) => known(one["document"]))
        .filter((one) => one !== ""),
      phone: phones && known(phones[0]?.["number"]),
      address: first?.address,
      place: first?.town,
      code: attribute("kode")?.[0],
      kind: attribute("jenis")?.[0],
      level: attribute("tingkat")?.[0],
      categories: attribute("kategori"),
      partnerKind: attribute("jenis_psks")?.[0],
      funds: attribute("sumber_dana")?.[0],
      addressee: attribute("penerima_surat")?.[0],
      reference: attribute("dasar")?.[0],
    },
    details: {
      organization: owner === name ? "" : owner,
      description: text(row, "description"),
      process: text(row, "application_process"),
      fees: text(row, "fees_description"),
      email: text(row, "email"),
      website: text(row, "url"),
      alert: text(row, "alert"),
      minAge: "minimum_age" in row ? wholeOf(row["minimum_age"]) : undefined,
      maxAge: "maximum_age" in row ? wholeOf(row["maximum_age"]) : undefined,
      status: status === "temporarily closed" ? status : "active",
      schedules: lookup.of("schedule", "service_id", id)?.map(scheduleOf),
      areas: lookup
        .of("service_area", "service_id", id)
        ?.flatMap((one) => known(one["name"]) || []),
      costs: lookup.of("cost_option", "service_id", id)?.flatMap(costOf),
      contacts: lookup
        .of("contact", "service_id", id)
        ?.map((contact) => contactOf(contact, lookup)),
      places,
      capacity: capacityOf(lookup, id),
    },
  };
}

function scheduleOf(row: HsdsRow) {
  const byday = (row["byday"] ?? "").split(",").map((day) => day.trim());
  const days = WEEK.filter((day) => byday.includes(day));
  // Rules that this desk cannot keep as a week (monthly, by number) stay readable as a note.
  const rule = days.length === 0 && known(row["byday"]) !== "" ? known(row["byday"]) : "";
  const note = [known(row["description"]), known(row["notes"]), rule];
  return {
    days,
    opensAt: hourOf(row["opens_at"]),
    closesAt: hourOf(row["closes_at"]),
    note:
      note
        .filter((part) => part !== "")
        .join(". ")
        .slice(0, 200) || (days.length > 0 ? "" : "-"),
  };
}

function costOf(row: HsdsRow) {
  const option = known(row["option"]) || known(row["amount_description"]);
  const amount = Number(row["amount"] ?? "");
  const rupiah = (row["currency"] ?? "") === "" || row["currency"] === "IDR";
  if (option === "" || !rupiah || !Number.isInteger(amount) || amount < 0) return [];
  return [{ option: option.slice(0, 160), amount }];
}

function contactOf(row: HsdsRow, lookup: Lookup) {
  const phone = lookup.of("phone", "contact_id", row["id"]!)?.[0];
  return {
    name: known(row["name"]),
    title: known(row["title"]) || known(row["department"]),
    email: known(row["email"]),
    phone: known(phone?.["number"]),
  };
}

function placesOf(lookup: Lookup, id: string) {
  return lookup.of("service_at_location", "service_id", id)?.flatMap((link) => {
    const place = lookup.of("location", "id", link["location_id"]!)?.[0];
    if (!place) return [];
    const address = lookup.of("address", "location_id", place["id"]!)?.[0] ?? {};
    return [
      {
        name: known(place["name"]),
        address: [known(address["address_1"]), known(address["address_2"])]
          .filter((line) => line !== "")
          .join(", "),
        town: known(address["city"]),
        transport: known(place["transportation"]),
      },
    ];
  });
}

function capacityOf(lookup: Lookup, id: string) {
  const row = lookup.of("service_capacity", "service_id", id)?.[0];
  const unitName = lookup.attribute(id, "satuan")?.[0];
  const unit = known(row && lookup.of("unit", "id", row["unit_id"]!)?.[0]?.["name"]) || unitName;
  if (!lookup.has("service_capacity") && unitName === undefined) return undefined;
  if (!unit) return null;
  return {
    unit: unit.slice(0, 40),
    maximum: wholeOf(row?.["maximum"]) ?? wholeOf(lookup.attribute(id, "paling_banyak")?.[0]),
    available: wholeOf(row?.["available"]),
    waiting: wholeOf(lookup.attribute(id, "daftar_tunggu")?.[0]),
    period: keysOf(CAPACITY_PERIODS).find(
      (one) => one === lookup.attribute(id, "masa_tampung")?.[0],
    ),
  };
}

// Organizations and partners as HSDS tables, out and in. What HSDS has no field for travels as attributes of the organization.
import { FUND_SOURCES } from "../codes.ts";
import { isIsoDate } from "../../values/date.ts";
import { isBlank } from "../../values/text.ts";
import { OrganizationFields, type Organization } from "../organization.ts";
import { lookupOf, type Lookup } from "./lookup.ts";
import { refusedRows, type HsdsProblem } from "./problems.ts";
import type { HsdsRow, HsdsTables, TableName } from "./tables.ts";
import type { Term } from "./terms.ts";

/** The public schema demands a text where we know none. */
const or = (text: string) => (text === "" ? "-" : text);

export function writeOrganization(
  tables: Record<TableName, HsdsRow[]>,
  idFrom: (text: string) => string,
  one: Organization,
): void {
  const { id, details } = one;
  const organization_id = id;
  const partId = (table: TableName, at: number | string) => idFrom(`${table}:lembaga:${id}:${at}`);
  tables.organization.push({
    id,
    name: one.name,
    description: or(one.description),
    email: one.email,
    website: one.website,
    legal_status: one.legalStatus,
  });
  if (details.contact !== "" || details.contactTitle !== "")
    tables.contact.push({
      id: partId("contact", 0),
      organization_id,
      name: details.contact,
      title: details.contactTitle,
    });
  if (details.phone !== "")
    tables.phone.push({
      id: partId("phone", 0),
      organization_id,
      number: details.phone,
      type: "voice",
    });
  if (details.address !== "") {
    const location_id = partId("location", 0);
    tables.location.push({ id: location_id, location_type: "physical", organization_id });
    tables.address.push({
      id: partId("address", 0),
      location_id,
      address_1: details.address,
      city: "-",
      state_province: "-",
      postal_code: "-",
      country: "ID",
      address_type: "physical",
    });
  }
  for (const code of details.funds)
    tables.funding.push({
      id: partId("funding", code),
      organization_id,
      source: FUND_SOURCES[code],
    });
  const values: Partial<Record<Term, readonly string[]>> = {
    jenis_lembaga: [one.kind ?? ""],
    wilayah_lembaga: details.areas,
    sk_lembaga: [details.licence],
    daya_lembaga: [details.capacity === null ? "" : String(details.capacity)],
    satuan_lembaga: [details.capacityUnit],
    dana_lembaga: details.funds,
    keadaan_lembaga: [one.active ? "" : "nonaktif"],
    dikonfirmasi_lembaga: [one.confirmed?.on ?? ""],
  };
  for (const [term, all] of Object.entries(values))
    for (const value of all)
      if (value !== "")
        tables.attribute.push({
          id: partId("attribute", `${term}:${value}`),
          link_id: id,
          taxonomy_term_id: idFrom(`istilah:${term}`),
          link_type: term,
          link_entity: "organization",
          value,
        });
}

/** One organization of a package that stands for itself: no service names it, or it says more than a name. */
export interface PackedOrganization {
  readonly fields: OrganizationFields;
  readonly active: boolean;
  readonly assuredOn: string | null;
}

const known = (text: string | undefined) => (isBlank(text) ? "" : text!.trim());

/** @returns what can be taken, and a problem for each that cannot be kept here */
export function organizationsOf(
  tables: HsdsTables,
  problems: readonly HsdsProblem[],
): { readonly rows: PackedOrganization[]; readonly problems: HsdsProblem[] } {
  const refused = refusedRows(problems, "organization");
  const lookup = lookupOf(tables, problems);
  const naming = new Set((tables.service ?? []).map((row) => row["organization_id"]));
  const rows: PackedOrganization[] = [];
  const found: HsdsProblem[] = [];
  for (const [at, row] of (tables.organization ?? []).entries()) {
    const id = row["id"] ?? "";
    if (id === "" || refused.has(at + 2)) continue;
    const own = ownOf(lookup, id);
    const says = Object.values(own.details).some((value) => value !== undefined) || own.kind;
    if (naming.has(id) && !says) continue;
    const read = OrganizationFields.safeParse({
      name: known(row["name"]),
      kind: own.kind ?? null,
      description: known(row["description"]),
      email: known(row["email"]),
      website: known(row["website"]),
      legalStatus: known(row["legal_status"]),
      details: Object.fromEntries(
        Object.entries(own.details).filter(([, value]) => value !== undefined),
      ),
    });
    if (read.success)
      rows.push({ fields: read.data, active: own.active, assuredOn: own.assuredOn });
    else
      found.push({
        code: "isi_ditolak",
        table: "organization",
        row: at + 2,
        field: read.error.issues[0]!.path.map(String).join("."),
        refused: true,
      });
  }
  return { rows, problems: found };
}

function ownOf(lookup: Lookup, id: string) {
  const values = (term: Term) => {
    const all = lookup.attribute(id, term);
    return all === undefined || all.length === 0 ? undefined : [...all];
  };
  const value = (term: Term) => values(term)?.[0];
  const or = (text: string | undefined) => (known(text) === "" ? undefined : known(text));
  const contact = lookup.of("contact", "organization_id", id)?.[0];
  const place = lookup
    .of("location", "organization_id", id)
    ?.find((one) => !lookup.of("service_at_location", "location_id", one["id"] ?? "")?.length);
  const address = place && lookup.of("address", "location_id", place["id"] ?? "")?.[0];
  const amount = value("daya_lembaga");
  const assured = value("dikonfirmasi_lembaga") ?? "";
  return {
    kind: value("jenis_lembaga"),
    active: value("keadaan_lembaga") !== "nonaktif",
    assuredOn: isIsoDate(assured) ? assured : null,
    details: {
      areas: values("wilayah_lembaga"),
      licence: value("sk_lembaga"),
      contact: or(contact?.["name"]),
      contactTitle: or(contact?.["title"]),
      phone: or(lookup.of("phone", "organization_id", id)?.[0]?.["number"]),
      address: or(address?.["address_1"]),
      capacity: amount === undefined ? undefined : Number(amount),
      capacityUnit: value("satuan_lembaga"),
      funds: values("dana_lembaga"),
    },
  };
}

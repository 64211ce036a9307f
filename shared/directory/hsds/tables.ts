// The tables of Open Referral HSDS 3 that a directory of services needs, with the public schema's own names for every field.

/** The tables and their files; a table stands behind those it names. */
const CSV_NAMES = {
  organization: "organizations.csv",
  service: "services.csv",
  location: "locations.csv",
  service_at_location: "service_at_location.csv",
  address: "addresses.csv",
  contact: "contacts.csv",
  phone: "phones.csv",
  schedule: "schedules.csv",
  funding: "funding.csv",
  service_area: "service_areas.csv",
  required_document: "required_documents.csv",
  cost_option: "cost_options.csv",
  unit: "units.csv",
  service_capacity: "service_capacity.csv",
  taxonomy: "taxonomies.csv",
  taxonomy_term: "taxonomy_terms.csv",
  attribute: "attributes.csv",
} as const;
export type TableName = keyof typeof CSV_NAMES;
export const TABLE_NAMES = Object.keys(CSV_NAMES) as TableName[];

export type FieldType = "string" | "number" | "date" | "time" | "datetime";

export interface TableField {
  readonly name: string;
  readonly type: FieldType;
  /** Demanded by the public schema. */
  readonly required: boolean;
  /** Table whose `id` it names. */
  readonly to?: TableName;
  readonly among?: readonly string[];
}

/** 'name*' is required; 'name:date' has a type; 'name>table' is a reference; 'name=a|b' takes these values. */
function fields(words: string): TableField[] {
  return words.split(/\s+/).map((word) => {
    const [, name, star, type, to, among] =
      /^([a-z_0-9]+)(\*?)(?::([a-z]+))?(?:>([a-z_]+))?(?:=(.+))?$/.exec(word)!;
    return {
      name: name!,
      type: (type ?? "string") as FieldType,
      required: star === "*",
      ...(to ? { to: to as TableName } : {}),
      ...(among ? { among: among.split("|").map((one) => one.replaceAll("_", " ")) } : {}),
    };
  });
}

const PLACES = "physical|postal|virtual";

/** Version 3.0.0; capacity and unit as in 3.1. */
export const TABLES = {
  organization: fields(
    "id* name* alternate_name description* email website year_incorporated:number legal_status logo uri parent_organization_id>organization",
  ),
  service: fields(
    "id* organization_id*>organization program_id name* alternate_name description url email status*=active|inactive|defunct|temporarily_closed interpretation_services application_process fees_description accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email alert",
  ),
  location: fields(
    `id* location_type*=${PLACES} url organization_id>organization name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type`,
  ),
  service_at_location: fields("id* service_id*>service location_id*>location description"),
  address: fields(
    `id* location_id>location attention address_1* address_2 city* region state_province* postal_code* country* address_type*=${PLACES}`,
  ),
  contact: fields(
    "id* organization_id>organization service_id>service service_at_location_id>service_at_location location_id>location name title department email",
  ),
  phone: fields(
    "id* location_id>location service_id>service organization_id>organization contact_id>contact service_at_location_id>service_at_location number* extension:number type description",
  ),
  schedule: fields(
    "id* service_id>service location_id>location service_at_location_id>service_at_location valid_from:date valid_to:date dtstart:date timezone:number until:date count wkst freq=WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time schedule_link attending_type notes",
  ),
  funding: fields("id* organization_id>organization service_id>service source"),
  service_area: fields("id* service_id>service name description extent extent_type uri"),
  required_document: fields("id* service_id>service document uri"),
  cost_option: fields(
    "id* service_id*>service valid_from:date valid_to:date option currency amount:number amount_description",
  ),
  unit: fields("id* name* scheme identifier uri"),
  service_capacity: fields(
    "id* service_id*>service unit_id*>unit available*:number maximum:number description updated*:datetime",
  ),
  taxonomy: fields("id* name* description* uri version"),
  taxonomy_term: fields(
    "id* code name* description* parent_id>taxonomy_term taxonomy language taxonomy_id>taxonomy term_uri",
  ),
  attribute: fields(
    "id* link_id* taxonomy_term_id*>taxonomy_term link_type* link_entity* value label",
  ),
} as const satisfies Record<TableName, readonly TableField[]>;
export function csvNameOf(table: TableName): string {
  return CSV_NAMES[table];
}

/** One row: field to text; an absent or empty field is not known. */
export type HsdsRow = Readonly<Record<string, string>>;
/** A table that is not in the package is absent, which is not the same as empty. */
export type HsdsTables = Partial<Record<TableName, readonly HsdsRow[]>>;

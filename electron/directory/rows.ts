// A destination as it is stored and as it is shown: its row, the organization behind it and its newest confirmation.
import { sql } from "kysely";
import type { Destination, DestinationFields } from "../../shared/directory/contract.ts";
import { ServiceDetails } from "../../shared/directory/details.ts";
import type { Db } from "../database/tables.ts";

/** Destinations with organization and newest confirmation, ready to be filtered and ordered. */
export function destinationRows(db: Db) {
  return db
    .selectFrom("destinations as d")
    .leftJoin("organizations as o", "o.id", "d.organization_id")
    .leftJoin("destination_checks as c", (join) =>
      join.on(
        "c.id",
        "=",
        sql<string>`(select n.id from destination_checks n where n.destination_id = d.id order by n.day desc, n.created_at desc limit 1)`,
      ),
    )
    .leftJoin("accounts as a", "a.id", "c.checked_by")
    .selectAll("d")
    .select([
      "o.name as organization",
      "c.day as checked_on",
      "c.way as checked_way",
      "c.told_by as checked_told_by",
      "c.note as checked_note",
      "a.name as checked_by_name",
    ]);
}
export type DestinationRow = Awaited<
  ReturnType<ReturnType<typeof destinationRows>["execute"]>
>[number];

export function viewOf(row: DestinationRow): Destination {
  const { id, code, name, kind, level, addressee, place, address, phone } = row;
  const { who, funds, reference, version } = row;
  return {
    id,
    code,
    name,
    kind,
    level,
    addressee,
    place,
    address,
    phone,
    who,
    funds,
    reference,
    version,
    categories: JSON.parse(row.categories) as string[],
    needs: JSON.parse(row.needs) as string[],
    partnerKind: row.partner_kind,
    details: ServiceDetails.parse({
      ...(JSON.parse(row.details) as object),
      organization: row.organization ?? "",
    }),
    active: row.active === 1,
    edited: row.edited === 1,
    confirmed:
      row.checked_on === null || row.checked_way === null
        ? null
        : {
            on: row.checked_on,
            way: row.checked_way,
            by: row.checked_by_name ?? "",
            toldBy: row.checked_told_by ?? "",
            note: row.checked_note ?? "",
          },
  };
}

/** The columns that hold what can be edited; the organization is a row of its own (`organization_id`). */
export function fieldColumns(fields: DestinationFields) {
  const { categories, needs, partnerKind, details, ...plain } = fields;
  const { organization: _name, ...rest } = details;
  return {
    ...plain,
    categories: JSON.stringify(categories),
    needs: JSON.stringify(needs),
    partner_kind: partnerKind,
    details: JSON.stringify(rest),
  };
}

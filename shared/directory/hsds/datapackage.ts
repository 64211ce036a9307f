// The descriptor of a tabular data package: which tables lie in it, and the fields of each.
import { csvNameOf, TABLES, type HsdsTables, type TableField, type TableName } from "./tables.ts";

export const HSDS_VERSION = "3.0.0";

function fieldOf({ name, type, required, among }: TableField) {
  const unique = name === "id";
  return {
    name,
    type,
    constraints: { required, unique, ...(among ? { enum: among } : {}) },
  };
}

function resourceOf(table: TableName) {
  const references = TABLES[table].filter((field: TableField) => field.to !== undefined);
  return {
    name: table,
    path: csvNameOf(table),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", header: true },
    profile: "tabular-data-resource",
    schema: {
      primaryKey: "id",
      fields: TABLES[table].map(fieldOf),
      foreignKeys: references.map((field: TableField) => ({
        fields: field.name,
        reference: { resource: field.to, fields: "id" },
      })),
    },
  };
}

/** @param created ISO 8601 time of the package */
export function descriptorOf(tables: HsdsTables, title: string, created: string) {
  return {
    name: "human_services_data",
    title,
    profile: "tabular-data-package",
    version: HSDS_VERSION,
    created,
    resources: (Object.keys(tables) as TableName[]).map(resourceOf),
  };
}

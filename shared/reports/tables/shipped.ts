// The reports that come with the program, as data of the same shape as an office's own.
import * as z from "zod";
import data from "../../../resources/reports/tables.json" with { type: "json" };
import { Definition } from "./definition.ts";

/** Groups of the catalogue, in their order. */
export const REPORT_GROUPS = ["layanan", "warga", "kinerja", "rujukan", "prelist"] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

const Shipped = z.strictObject({
  id: z.string().min(1).max(40),
  group: z.enum(REPORT_GROUPS),
  /** Heads the paper. */
  title: z.string().min(1).max(80),
  label: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
  /** Lies better on a wide sheet. */
  landscape: z.boolean().default(false),
  definition: Definition,
});
export type ShippedReport = z.output<typeof Shipped>;

export const SHIPPED: readonly ShippedReport[] = z.array(Shipped).parse(data.reports);

export function findShipped(id: string): ShippedReport | undefined {
  return SHIPPED.find((one) => one.id === id);
}

// A template as a file, to be carried to another office: JSON with its kind and version, so that whoever opens it sees what it is.
import * as z from "zod";
import { TEMPLATE_KINDS } from "./fields.ts";
import { TEMPLATE_LIMIT } from "./subset.ts";

export const TemplateFile = z.strictObject({
  format: z.literal("loket-templat-surat"),
  formatVersion: z.literal(1),
  kind: z.enum(TEMPLATE_KINDS),
  origin: z.enum(["bawaan", "kantor"]),
  version: z.number().int().min(0),
  /** The shipped version that it is, or was changed from. */
  shipped: z.number().int().min(1),
  office: z.string().max(200),
  /** 'YYYY-MM-DD'. */
  savedOn: z.iso.date(),
  lines: z.array(z.string().max(TEMPLATE_LIMIT.bytes)).max(TEMPLATE_LIMIT.bytes),
});
export type TemplateFile = z.infer<typeof TemplateFile>;

/** Bytes that a template file may have: its text may be escaped, and its head takes little. */
export const TEMPLATE_FILE_BYTES = TEMPLATE_LIMIT.bytes * 6 + 4096;

export function templateFileText(file: TemplateFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Null for anything that is not a template file. */
export function readTemplateFile(text: string): TemplateFile | null {
  try {
    return TemplateFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, ""))).data ?? null;
  } catch {
    return null; // not JSON at all: told to the officer in the same sentence
  }
}

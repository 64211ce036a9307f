// Calls of the room prelists: work packages and field sheets.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { PaperRef } from "../../papers/paper.ts";
import { Id, LOOK, OutcomeState, Progress, Why, WORK } from "../fields.ts";
import { CORRECT } from "../edits/contract.ts";
import { ResultInput, VisitOf } from "../results/contract.ts";

const PackageRow = z.object({
  id: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  officerId: z.string().nullable(),
  /** Name of the account, or of the person without one; null: nobody yet. */
  officer: z.string().nullable(),
  mine: z.boolean(),
  total: z.number().int(),
  belum: z.number().int(),
  selesai: z.number().int(),
  bermasalah: z.number().int(),
});
export type PackageRow = z.infer<typeof PackageRow>;

const Packages = z.array(Id).min(1).max(2000);

const FieldMember = z.object({
  entryId: z.string(),
  number: z.number().int(),
  name: z.string().nullable(),
  nik: z.string().nullable(),
  birthDate: z.string().nullable(),
  relation: z.string().nullable(),
  outcome: OutcomeState,
});

export const packagesCalls = {
  packages: query(
    { roles: LOOK, log: { ids: ["prelistId"], count: "output.rows" } },
    z.object({ prelistId: Id }),
    z.object({
      rows: z.array(PackageRow),
      /** RT of the list that are in no package yet. */
      open: z.number().int(),
      officers: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  /** One package for every RT of the list that has none. */
  splitPackages: command(
    { roles: WORK, log: { ids: ["prelistId"], count: "output.made" } },
    z.object({ prelistId: Id }),
    z.object({ made: z.number().int() }),
  ),
  /** Gives packages to an account, to a person by name, or to nobody. */
  assignPackages: command(
    { roles: WORK, log: { ids: ["packageIds", "officerId"] } },
    z.object({
      packageIds: Packages,
      officerId: Id.nullable().default(null),
      officer: z.string().trim().max(100).nullable().default(null),
    }),
    z.object({ assigned: z.number().int() }),
  ),
  /** Takes the division away; rows and results stay. */
  dropPackages: command(
    { roles: WORK, log: { ids: ["packageIds"] } },
    z.object({ packageIds: Packages }),
    z.object({ dropped: z.number().int() }),
  ),
  /** Sheets to take along, one block for each family. Throws daftar_kosong, blok_terlalu_banyak, alasan_nomor_utuh. */
  fieldSheets: task(
    { roles: CORRECT, log: { ids: ["prelistId", "packageId"], filters: true } },
    z.object({
      prelistId: Id,
      /** All of the list when absent. */
      packageId: Id.optional(),
      /** Only families with somebody who has no result yet. */
      openOnly: z.boolean().default(true),
      /** Identity numbers in full; wants a reason. */
      whole: z.boolean().default(false),
      why: Why.optional(),
    }),
    Progress,
    PaperRef,
  ),
  /** The family of the row with this number: what is typed back. Throws blok_tidak_ditemukan. */
  fieldBlock: query(
    { roles: CORRECT, log: { ids: ["prelistId"], count: "output.members" } },
    z.object({ prelistId: Id, number: z.number().int().min(0).max(9_999_999) }),
    z.object({ unit: z.enum(["rumah_tangga", "anggota"]), members: z.array(FieldMember) }),
  ),
  /** Results of one block, all or none. Another person's that differ stand as a conflict. */
  recordBlock: command(
    { roles: CORRECT, log: { ids: ["prelistId"], count: "output.recorded" } },
    VisitOf.extend({
      prelistId: Id,
      results: z
        .array(ResultInput.extend({ entryId: Id }))
        .min(1)
        .max(60),
    }),
    z.object({ recorded: z.number().int(), conflicts: z.number().int() }),
  ),
};

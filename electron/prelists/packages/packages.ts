// Work packages: the RT of a list, to whom each was given, and how far it is.
import type { packagesCalls } from "../../../shared/prelists/packages/contract.ts";
import { DeskError } from "../../../shared/errors.ts";
import { listAccounts } from "../../accounts/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { progressOf } from "../lists.ts";
import { getPrelist } from "../queries.ts";

type Handlers = HandlersOf<typeof packagesCalls>;
/** Who goes to the families. */
const FIELD = ["operator", "fasilitator"] as const;

const placeKey = (place: { readonly rw: string | null; readonly rt: string | null }) =>
  `${place.rw ?? ""}/${place.rt ?? ""}`;

export const packages: Handlers["packages"] = async (context, { prelistId }) => {
  await getPrelist(context.db, prelistId);
  const rows = await context.db
    .selectFrom("prelist_packages")
    .selectAll()
    .where("prelist_id", "=", prelistId)
    .orderBy("rw")
    .orderBy("rt")
    .execute();
  const accounts = await listAccounts(context.db);
  const names = new Map(accounts.map((account) => [account.id, account.name]));
  const { places } = await progressOf(context.db, prelistId);
  const byPlace = new Map(places.map((place) => [placeKey(place), place]));
  const held = new Set(rows.map(placeKey));
  return {
    open: places.filter((place) => !held.has(placeKey(place))).length,
    officers: accounts
      .filter((one) => one.active && FIELD.some((role) => one.roles.includes(role)))
      .map((one) => ({ id: one.id, label: one.name })),
    rows: rows.map((row) => {
      const place = byPlace.get(placeKey(row));
      return {
        id: row.id,
        rw: row.rw,
        rt: row.rt,
        officerId: row.officer_id,
        officer: row.officer ?? (row.officer_id && (names.get(row.officer_id) ?? null)),
        mine: row.officer_id === context.session.accountId,
        total: place?.total ?? 0,
        belum: place?.belum ?? 0,
        selesai: place?.selesai ?? 0,
        bermasalah: place?.bermasalah ?? 0,
      };
    }),
  };
};

export const splitPackages: Handlers["splitPackages"] = async (context, { prelistId }) => {
  await getPrelist(context.db, prelistId);
  const { places } = await progressOf(context.db, prelistId);
  const rows = await context.db
    .selectFrom("prelist_packages")
    .select(["rw", "rt"])
    .where("prelist_id", "=", prelistId)
    .execute();
  const held = new Set(rows.map(placeKey));
  const fresh = places.filter((place) => !held.has(placeKey(place)));
  const at = context.now().toISOString();
  for (const { rw, rt } of fresh)
    await context.db
      .insertInto("prelist_packages")
      .values({
        id: context.newId(),
        prelist_id: prelistId,
        rw,
        rt,
        officer_id: null,
        officer: null,
        created_at: at,
        created_by: context.session.accountId,
        updated_at: at,
      })
      .execute();
  return { made: fresh.length };
};

export const assignPackages: Handlers["assignPackages"] = async (context, input) => {
  if (input.officerId !== null) {
    const account = (await listAccounts(context.db)).find((one) => one.id === input.officerId);
    if (!account?.active) throw new DeskError("tidak_ditemukan");
  }
  const changed = await context.db
    .updateTable("prelist_packages")
    .set({
      officer_id: input.officerId,
      officer: input.officerId === null ? input.officer || null : null,
      updated_at: context.now().toISOString(),
    })
    .where("id", "in", input.packageIds)
    .executeTakeFirst();
  return { assigned: Number(changed.numUpdatedRows) };
};

export const dropPackages: Handlers["dropPackages"] = async ({ db }, { packageIds }) => {
  const gone = await db
    .deleteFrom("prelist_packages")
    .where("id", "in", packageIds)
    .executeTakeFirst();
  return { dropped: Number(gone.numDeletedRows) };
};

// Compares an office, as it is opened, with its anchor and walks the last links of its chain.
import fs from "node:fs";
import { FINDINGS, type Finding } from "../../shared/audit/findings.ts";
import type { OfficeFiles } from "../database/folder.ts";
import type { Db } from "../database/tables.ts";
import { trustedAnchor } from "./anchor.ts";
import { type ChainKey, chainHead, verifyChain } from "./chain.ts";

/** Links walked at every opening; all of them on demand. */
export const LAST_LINKS = 10_000;

/** The call of the row that says: somebody who may has looked, and the office goes on from here. */
export const ACCEPTED = "audit.acceptFinding";

export interface Examined {
  readonly id: string;
  readonly files: OfficeFiles;
  readonly reader: Db;
  readonly chain: ChainKey;
}

/** Null when all is well; also after an authorised restore, whose epoch is above the anchor's. */
export async function examineChain({
  id,
  files,
  reader,
  chain,
}: Examined): Promise<Finding | null> {
  const { seq } = await chainHead(reader);
  const anchor = trustedAnchor(files.anchor, chain.key);
  const found = (kind: Finding["kind"], brokenAt: number | null = null): Finding => ({
    kind,
    seq,
    anchored: anchor?.seq ?? null,
    brokenAt,
  });
  if (!anchor) {
    if (fs.existsSync(files.anchor)) return found("jangkar_asing");
    if (await wasAnchored(reader)) return found("jangkar_hilang");
  } else if (anchor.office !== id || anchor.epoch > chain.epoch) return found("jangkar_asing");
  else if (anchor.epoch === chain.epoch && anchor.seq > 0) {
    if (anchor.seq > seq) return found("mundur");
    const link = await reader
      .selectFrom("audit")
      .select("hash")
      .where("seq", "=", anchor.seq)
      .executeTakeFirst();
    if (link?.hash.toString("hex") !== anchor.hash)
      return found((await toldBefore(reader, anchor.seq)) ?? "lain");
  }
  const from = Math.max(1, seq - LAST_LINKS + 1, await acceptedAt(reader));
  const { brokenAt } = await verifyChain(reader, chain.key, from, () => {});
  return brokenAt === null ? null : found("rantai", brokenAt);
}

/** Every lock and sign-out leaves an anchor; before the first one there may be none. */
async function wasAnchored(db: Db): Promise<boolean> {
  const left = ["accounts.lock", "accounts.signOut", "backup.restore", ACCEPTED];
  const row = await db
    .selectFrom("audit")
    .select("seq")
    .where("call", "in", left)
    .where("outcome", "=", "berhasil")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A file that was too short grows by what is read in it: it stays what it was found to be at first. */
async function toldBefore(db: Db, upTo: number): Promise<Finding["kind"] | undefined> {
  const row = await db
    .selectFrom("audit")
    .select("reason")
    .where("call", "=", "office.open")
    .where("outcome", "=", "gagal")
    .where("seq", ">", await acceptedAt(db))
    .where("seq", "<=", upTo)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return FINDINGS.find((kind) => kind === row?.reason);
}

/** What lies before was looked at and accepted; the check on demand still names it. */
async function acceptedAt(db: Db): Promise<number> {
  const row = await db
    .selectFrom("audit")
    .select((e) => e.fn.max("seq").as("seq"))
    .where("call", "=", ACCEPTED)
    .where("outcome", "=", "berhasil")
    .executeTakeFirst();
  return row?.seq ?? 1;
}

// An office whose chain and anchor disagree goes on: an authorised act that names both heads, raises the epoch and anchors anew.
import type { AcceptReason, Finding } from "../../shared/audit/findings.ts";
import type { OpenOffice } from "../database/office.ts";
import type { Session } from "../serve/context.ts";
import { trustedAnchor } from "./anchor.ts";
import { appendAudit, chainHead } from "./chain.ts";
import { ACCEPTED } from "./examine.ts";

export async function acceptFinding(
  office: OpenOffice,
  session: Session,
  finding: Finding,
  reason: AcceptReason,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const anchor = trustedAnchor(office.files.anchor, office.chain.key);
  const epoch = Math.max(office.chain.epoch, anchor?.office === office.id ? anchor.epoch : 0) + 1;
  await office.writer.transaction().execute(async (trx) => {
    const head = await chainHead(trx);
    await trx.updateTable("office").set({ audit_epoch: epoch, updated_at: at }).execute();
    await appendAudit(
      trx,
      { key: office.chain.key, epoch },
      {
        at,
        actor: session.accountId,
        roles: session.roles.join(","),
        call: ACCEPTED,
        outcome: "berhasil",
        reason: finding.kind,
        ids: [
          `basisdata:${head.seq}:${head.hash.toString("hex")}`,
          anchor ? `jangkar:${anchor.seq}:${anchor.hash}` : "jangkar:tidak-ada",
        ],
        fields: [reason],
      },
    );
  });
  office.goOn(epoch);
  await office.anchorNow();
}

// Handlers of the room audit: one function per call of shared/audit/contract.ts.
import { audit as contract } from "../../shared/audit/contract.ts";
import type { HandlersOf } from "../serve/context.ts";
import { verifyChain } from "./chain.ts";
import { auditOfPerson } from "./of-person.ts";
import { fitsPaper, listAudit } from "./queries.ts";

export const audit: HandlersOf<typeof contract> = {
  async list({ db, sensitive }, filter) {
    return await listAudit(db, filter, sensitive.canOpen);
  },

  async ofPerson({ db, sensitive }, { personId, before, limit }) {
    return await auditOfPerson(db, personId, {
      before,
      limit,
      sensitive: sensitive.canOpen ? "semua" : "tanpa",
    });
  },

  async checkCode({ db }, { seq, code }) {
    return { fits: await fitsPaper(db, seq, code) };
  },

  async acceptFinding({ desk }, { reason }) {
    await desk.acceptFinding(reason);
  },

  async verify({ db, progress, checkCancelled }) {
    const { audit_key } = await db
      .selectFrom("office")
      .select("audit_key")
      .executeTakeFirstOrThrow();
    const { total } = await db
      .selectFrom("audit")
      .select((e) => e.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return await verifyChain(db, audit_key, 1, (checked) => {
      checkCancelled();
      progress({ checked, total });
    });
  },
};

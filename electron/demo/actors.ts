// Who acts in the training office, and when: contexts like those that serve/ hands to a command, with a clock that moves.
import { insertAccount, updateAccount } from "../accounts/queries.ts";
import { Keyring } from "../accounts/keyring.ts";
import type { ArgonCost } from "../accounts/argon.ts";
import type { OfficeKeys } from "../accounts/slots.ts";
import { needsSensitiveKey } from "../../shared/accounts/rules.ts";
import {
  TRAINING_ACCOUNTS,
  TRAINING_PASSWORD,
  type TrainingAccount,
} from "../../shared/accounts/training.ts";
import type { Role } from "../../shared/call.ts";
import type { Documents } from "../database/documents.ts";
import { newId } from "../database/ids.ts";
import type { OpenOffice } from "../database/office.ts";
import type { Trx } from "../database/tables.ts";
import type { Acting } from "../cases/queries.ts";
import { sensitiveBox } from "../serve/sensitive-box.ts";

/** The floor of the slot file: a password that everybody knows needs no dear derivation. */
export const TRAINING_COST: ArgonCost = { memory: 19_456, passes: 2 };

export interface Clock {
  /** Milliseconds; every reading is later than the one before. */
  at: number;
}

export type Actor = Acting & { readonly documents: Documents };
export type As = (role: Role, db: Trx) => Actor;

/** Gives every role its account; the first account keeps only administration. */
export async function seatAccounts(
  office: OpenOffice,
  keys: OfficeKeys,
  adminId: string,
  clock: Clock,
): Promise<As> {
  const keyring = new Keyring(office.files, keys, TRAINING_COST);
  const ids = new Map<Role, TrainingAccount & { id: string }>();
  const now = () => new Date(clock.at++);
  for (const account of TRAINING_ACCOUNTS) {
    const id = account.role === "admin" ? adminId : newId(now());
    ids.set(account.role, { ...account, id });
    if (account.role === "admin") continue;
    const granted = await keyring.grant(
      { id, username: account.username, name: account.name, roles: [account.role] },
      TRAINING_PASSWORD,
    );
    await office.writer.transaction().execute((trx) =>
      insertAccount(trx, {
        ...account,
        id,
        roles: [account.role],
        ...granted,
        mustChange: false,
        at: now().toISOString(),
        by: adminId,
      }),
    );
  }
  await updateAccount(office.writer, adminId, {
    roles: JSON.stringify(["admin"]),
    name: ids.get("admin")!.name,
  });
  return (role, db) => {
    const { id, username, name } = ids.get(role)!;
    return {
      db,
      session: { accountId: id, username, name, roles: [role] },
      sensitive: sensitiveBox(
        office.sensitivePublic,
        needsSensitiveKey([role]) ? keys.sensitive : null,
      ),
      documents: office.documents,
      now,
      newId: () => newId(now()),
    };
  };
}

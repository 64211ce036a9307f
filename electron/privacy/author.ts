// Provenance of the records of this room: they are kept because the law asks for it (art. 20 par. 2 c).
import type { CommandContext, TaskContext } from "../serve/context.ts";

type By = Pick<CommandContext | TaskContext<never>, "session">;

export function dutyOf({ session }: By, at: string) {
  return {
    legal_basis: "kewajiban_hukum",
    purpose: "pelindungan_data_pribadi",
    source: "loket",
    created_at: at,
    created_by: session.accountId,
    updated_at: at,
  };
}

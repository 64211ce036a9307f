// The second key: narrative of sensitive cases is sealed so that anyone may write it and only its holders can read it.
import { DeskError } from "../../shared/errors.ts";
import { openSealed, sealTo } from "../accounts/seal.ts";
import type { SensitiveBox } from "./context.ts";

export function sensitiveBox(publicKey: Buffer, privateKey: Buffer | null): SensitiveBox {
  return {
    canOpen: privateKey !== null,
    async seal(text, place) {
      return sealTo(publicKey, Buffer.from(text, "utf8"), place);
    },
    open(sealed, place) {
      if (!privateKey) throw new DeskError("peran_tidak_cukup");
      return openSealed(privateKey, sealed, place).toString("utf8");
    },
    sealBytes(bytes, place) {
      return sealTo(publicKey, bytes, place);
    },
    openBytes(sealed, place) {
      if (!privateKey) throw new DeskError("peran_tidak_cukup");
      return openSealed(privateKey, sealed, place);
    },
  };
}

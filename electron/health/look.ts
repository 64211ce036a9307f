// One look at one thing: what it finds, and what it says when it cannot even look.
import { DeskError } from "../../shared/errors.ts";
import type { Check } from "../../shared/shell/health.ts";

export type Finding = readonly [result: Check["result"], detail: string];

/** A fault while looking is a finding too. Its message may quote data or a folder, so only its code is told. */
export function look(what: string, check: () => Finding): Check {
  try {
    const [result, detail] = check();
    return { what, result, detail };
  } catch (error) {
    return failed(what, error);
  }
}

function failed(what: string, error: unknown): Check {
  if (error instanceof DeskError && error.code === "kantor_terbuka_di_tempat_lain")
    return {
      what,
      result: "perhatian",
      detail: "Sedang dibuka di jendela atau perintah lain. Tutup dahulu lalu ulangi.",
    };
  const code = String((error as { code?: unknown }).code ?? (error as Error).name);
  return { what, result: "rusak", detail: `Tidak dapat diperiksa (${code.slice(0, 60)}).` };
}

/** 12345678 -> '12,3 MB' */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  const [amount, unit] = bytes < 1e10 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${amount.toFixed(1).replace(".", ",")} ${unit}`;
}

// Checks that need the rows before: the same entry twice, a NIK twice, a second head in one family.
import type { RowFinding } from "./findings.ts";
import type { Profile } from "./profiles.ts";
import type { RowReading } from "./rows.ts";
import { newSeen } from "./seen.ts";

export interface FileChecks {
  /** Findings of this row against the rows already seen; remembers the row. Call once for each row, in file order. */
  add(
    reading: RowReading,
    headers: { readonly nik: string | null; readonly relation: string | null },
  ): RowFinding[];
  /** A rejected row counts for nobody: the next one with its NIK may stand. Call when the row was refused. */
  forget(reading: RowReading): void;
}

export function fileChecks(profile: Profile): FileChecks {
  const keys = newSeen();
  const niks = newSeen();
  const heads = newSeen();
  return {
    add(reading, headers) {
      const findings: RowFinding[] = [];
      const { nik, nikTrusted, isHead, familyKey } = reading.values;
      const strongest = reading.keys[0];
      if (nik !== null && nikTrusted) {
        const other = niks.add(nik, reading.no);
        if (other !== undefined)
          findings.push({
            code: profile.checks.nik_ganda === "galat" ? "nik_ganda" : "nik_ganda_peringatan",
            column: headers.nik,
            other,
          });
      }
      if (strongest !== undefined) {
        const other = keys.add(strongest, reading.no);
        if (other !== undefined && !findings.some((finding) => finding.code === "nik_ganda"))
          findings.push({ code: "baris_ganda", column: null, other });
      }
      if (isHead && familyKey !== null) {
        const other = heads.add(familyKey, reading.no);
        if (other !== undefined)
          findings.push({
            code:
              profile.checks.kepala_kedua === "galat" ? "kepala_kedua" : "kepala_kedua_peringatan",
            column: headers.relation,
            other,
          });
      }
      return findings;
    },
    forget(reading) {
      const { nik, familyKey } = reading.values;
      const strongest = reading.keys[0];
      if (strongest !== undefined) keys.forget(strongest, reading.no);
      if (nik !== null) niks.forget(nik, reading.no);
      if (familyKey !== null) heads.forget(familyKey, reading.no);
    },
  };
}

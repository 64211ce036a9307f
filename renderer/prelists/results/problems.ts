// What is still missing in the dialog of results, by field and in words.
import type { PrelistUnit } from "../../../shared/prelists/profiles.ts";
import { familyProblems, type MemberResult } from "../../../shared/prelists/results/rules.ts";
import {
  outcomeProblems,
  type OutcomeInput,
  type OutcomeProblem,
} from "../../../shared/prelists/rules.ts";
import type { Text } from "../../text/index.ts";
import type { Problem } from "../../ui/error-summary.tsx";

const FIELD_OF: Readonly<Record<OutcomeProblem | "putusan_anggota", string>> = {
  alasan: "alasan",
  id_lain: "id-lain",
  tanggal: "tanggal",
  nomor_dokumen: "dokumen",
  catatan: "catatan",
  tidak_cocok: "kode",
  putusan_anggota: "kode",
};

export interface ProblemsInput {
  readonly words: Text["prelists"]["verify"];
  readonly more: Text["round"]["results"];
  readonly result: OutcomeInput | undefined;
  readonly unit: PrelistUnit;
  readonly family: {
    readonly members: readonly string[];
    readonly told: readonly MemberResult[];
  } | null;
  readonly today: string;
  readonly visitedOn: string;
}

export function problemsOf({
  words,
  more,
  result,
  unit,
  family,
  today,
  visitedOn,
}: ProblemsInput): Problem[] {
  const problems: Problem[] = [];
  const add = (whose: string, problem: OutcomeProblem | "putusan_anggota") =>
    problems.push({
      field: `${whose === "keluarga" ? "verval" : `verval-${whose}`}-${FIELD_OF[problem]}`,
      message: problem === "putusan_anggota" ? more.memberMissing : words.problems[problem],
    });
  if (!result) problems.push({ field: "verval-kode", message: words.outcomeMissing });
  else {
    if (family)
      for (const one of familyProblems(result, family.members, family.told))
        add(one.whose, one.problem);
    else for (const problem of outcomeProblems(result, unit)) add("keluarga", problem);
    if (result.date && result.date > today) add("keluarga", "tanggal");
    for (const one of family?.told ?? [])
      if (one.date && one.date > today) add(one.entryId, "tanggal");
  }
  if (visitedOn > today) problems.push({ field: "verval-kunjungan", message: more.visitLate });
  return problems;
}

// What the form of support holds: its blank state, what is missing, and what is sent.
import * as z from "zod";
import {
  backwardTasks,
  type Companion,
  type Fasilitator,
  type PillarTask,
  type Support,
} from "../../../shared/cases/support.ts";
import { newId } from "../../app/new-id.ts";

/** `choice`: '' nobody, 'lain' somebody whose name is typed, else the id of an account. */
export const FasilitatorState = z.object({ choice: z.string(), name: z.string() });
export type FasilitatorState = z.infer<typeof FasilitatorState>;
export const OTHER = "lain";
export const NO_FASILITATOR: FasilitatorState = { choice: "", name: "" };

export function fasilitatorStateOf(one: Fasilitator | null | undefined): FasilitatorState {
  return one ? { choice: one.accountId ?? OTHER, name: one.name } : NO_FASILITATOR;
}

export function lacksFasilitator({ choice, name }: FasilitatorState): boolean {
  return choice === OTHER && name.trim().length < 2;
}

export function toFasilitator({ choice, name }: FasilitatorState): Fasilitator | null {
  if (choice === "") return null;
  return { accountId: choice === OTHER ? null : choice, name };
}

export const CompanionState = z.object({
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
});
export type CompanionState = z.infer<typeof CompanionState>;
export const BLANK_COMPANION: Companion = { name: "", relation: "", phone: "" };

export function lacksCompanion(one: CompanionState | null): boolean {
  return one !== null && one.name.trim().length < 2;
}

export type PillarRow = PillarTask & { readonly key: string };

export function blankPillar(today: string): PillarRow {
  return {
    key: newId(),
    destinationId: "",
    name: "",
    person: "",
    task: "",
    fromOn: today,
    untilOn: null,
  };
}

export interface SupportState {
  readonly fasilitator: FasilitatorState;
  readonly companion: CompanionState | null;
  readonly pillars: readonly PillarRow[];
}

export function supportStateOf(support: Support): SupportState {
  return {
    fasilitator: fasilitatorStateOf(support.fasilitator),
    companion: support.companion,
    pillars: support.pillars.map((one) => ({ ...one, key: newId() })),
  };
}

export const SUPPORT_IDS = {
  fasilitator: "pendampingan-fasilitator",
  companion: "pendampingan-nama",
} as const;
export const pillarId = (row: PillarRow, part: "pilar" | "tugas" | "sejak" | "sampai") =>
  `${part}-${row.key}`;

/** A row that nobody filled in is left out. */
export function filledPillars(rows: readonly PillarRow[]): readonly PillarRow[] {
  return rows.filter(({ destinationId, task, person }) => destinationId + task + person !== "");
}

export type PillarFault = "pilar" | "tugas" | "sejak" | "sampai";

/** The first thing that is wrong with a row. */
export function faultOf(row: PillarRow): PillarFault | undefined {
  if (row.destinationId === "") return "pilar";
  if (row.task.trim().length < 2) return "tugas";
  if (row.fromOn === "") return "sejak";
  return backwardTasks([row]).length > 0 ? "sampai" : undefined;
}

export function toSupport({ fasilitator, companion, pillars }: SupportState): Support {
  return {
    fasilitator: toFasilitator(fasilitator),
    companion,
    pillars: filledPillars(pillars).map(({ key: _key, ...row }) => row),
  };
}

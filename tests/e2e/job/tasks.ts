// Which test starts which task of the contract; each looks for its own in the journal.
import { contract } from "../../../shared/contract.ts";
import { auditCalls } from "../../../renderer/text/id/audit-calls.ts";
import type { CallName } from "../../../renderer/text/call-name.ts";

/** Started by round.e2e.ts: they need a long list, or the sender's own file. */
export const ROUND_TASKS: readonly CallName[] = [
  "prelists.gridEditMany",
  "prelists.gridUndoMany",
  "prelists.fieldSheets",
  "prelists.planBack",
  "prelists.exportBack",
  "prelists.statistics",
  "prelists.statisticsRows",
  "prelists.statisticsPaper",
  "prelists.exportStatistics",
];

/** Started by privacy.e2e.ts: an erasure takes two people. */
export const PRIVACY_TASKS: readonly CallName[] = ["privacy.accessExport", "privacy.erase"];

/** Started by update.e2e.ts: the program ends with an update. */
export const UPDATE_TASKS: readonly CallName[] = ["updates.take", "updates.fetch"];

const ELSEWHERE = [...ROUND_TASKS, ...PRIVACY_TASKS, ...UPDATE_TASKS];

/** Every other task of the contract, in the words of the audit log. */
export function jobTasks(): string[] {
  return Object.entries(contract).flatMap(([room, calls]) =>
    Object.entries(calls)
      .filter(([, call]) => (call["~orpc"].meta as { kind: string }).kind === "task")
      .map(([name]) => `${room}.${name}` as CallName)
      .filter((name) => !ELSEWHERE.includes(name))
      .map((name) => auditCalls[name] ?? name),
  );
}

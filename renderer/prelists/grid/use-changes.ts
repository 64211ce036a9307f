// Changes of cells: a few by a command, many by a task with progress; each press of a key is one Ctrl+Z.
import { useState } from "react";
import { redoStep, undoStep, type Step } from "../../../shared/prelists/grid/history.ts";
import { AT_ONCE } from "../../../shared/prelists/grid/rules.ts";
import { api, useCall, useCommand, useTask } from "../../app/client.ts";

export interface CellChange {
  readonly entryId: string;
  /** Number of the row on the list, to tell it when the cell is refused. */
  readonly number: number;
  readonly column: string;
  readonly value: string | null;
  /** What stands there now, for a preview. */
  readonly before?: string | null;
}

export interface RefusedCell {
  readonly entryId: string;
  readonly number: number;
  readonly column: string;
  readonly why: string;
}

export interface Outcome {
  readonly asked: number;
  readonly refused: readonly RefusedCell[];
}

export function useChanges(prelistId: string) {
  const save = useCommand(api.prelists.saveValues);
  const saveMany = useTask(api.prelists.gridEditMany);
  const undo = useCommand(api.prelists.undoAction);
  const undoMany = useTask(api.prelists.gridUndoMany);
  const actions = useCall(api.prelists.actions, { prelistId, limit: 200 });
  /** Shown in the cells until the answer is there. */
  const [pending, setPending] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [last, setLast] = useState<Outcome>();
  const running = save.running || saveMany.running || undo.running || undoMany.running;
  const mine = (actions.data?.rows ?? [])
    .filter((one) => one.mine && (one.kind === "kisi" || one.kind === "urung"))
    .toReversed();

  async function apply(changes: readonly CellChange[]): Promise<void> {
    if (changes.length === 0 || running) return;
    setLast(undefined);
    const input = {
      prelistId,
      changes: changes.map(({ entryId, column, value }) => ({ entryId, column, value })),
    };
    if (changes.length > AT_ONCE) {
      const done = await saveMany.start(input);
      if (done) setLast({ asked: changes.length, refused: withNumbers(changes, done.refused) });
      return;
    }
    setPending(new Map(changes.map((one) => [cellKey(one.entryId, one.column), one.value])));
    const done = await save.run({ ...input, kind: "kisi" });
    setPending(new Map());
    if (done) setLast({ asked: changes.length, refused: withNumbers(changes, done.refused) });
  }

  /** Answers how many cells were left alone because somebody changed them since; undefined when there was nothing to do. */
  async function turn(step: Step | undefined): Promise<number | undefined> {
    if (!step || running) return undefined;
    setLast(undefined);
    if (step.actionIds.length === 1)
      return (await undo.run({ actionId: step.actionIds[0]! }))?.left.length;
    return (await undoMany.start({ actionIds: [...step.actionIds] })) ? 0 : undefined;
  }

  return {
    apply,
    undo: () => turn(undoStep(mine)),
    redo: () => turn(redoStep(mine)),
    mayUndo: undoStep(mine) !== undefined,
    mayRedo: redoStep(mine) !== undefined,
    pending,
    last,
    forget: () => setLast(undefined),
    running,
    failure: save.failure ?? saveMany.failure ?? undo.failure ?? undoMany.failure,
    task: saveMany.running ? saveMany : undoMany.running ? undoMany : undefined,
  };
}

export function cellKey(entryId: string, column: string): string {
  return `${entryId} ${column}`;
}

function withNumbers(
  changes: readonly CellChange[],
  refused: readonly Omit<RefusedCell, "number">[],
): RefusedCell[] {
  const numbers = new Map(changes.map((one) => [one.entryId, one.number]));
  return refused.map((one) => ({ ...one, number: numbers.get(one.entryId) ?? 0 }));
}

// Taking back: the last act that has an inverse, by Ctrl+Z, from the palette, or from the toast that stays until something else is done.
import { Button, Group, Text as Words } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Undoable } from "../../shared/desk/contract.ts";
import { AT_ONCE, type UndoKind } from "../../shared/desk/rules.ts";
import { currentText, sentence } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { api, onCallDone, refreshAll } from "./client.ts";
import { confirm, openDialog } from "./dialogs.tsx";
import { toFailure } from "./failure.ts";
import { formatDateTime } from "./format.ts";
import { goTo } from "./navigation.tsx";

const TOAST = "urungkan";
/** Acts after which the toast is shown. Cells have Ctrl+Z of their own in the grid, and are many. */
const TOLD: Readonly<Record<string, UndoKind>> = {
  "cases.assign": "serah",
  "people.merge": "gabung",
  "referrals.applyAnswers": "jawaban",
  "prelists.import": "impor_prelist",
  "prelists.registerImport": "impor_warga",
};

/** "3 kasus diserahkan kepada Siti". */
export function actSentence(act: Undoable): string {
  const words = currentText().desk.undo;
  return words.acts[act.kind](act.count, act.name);
}

/** Runs to the end a task that nobody watches. */
async function finish(stream: AsyncIterator<unknown, { edits: number }>): Promise<number> {
  for (;;) {
    const step = await stream.next();
    if (step.done) return step.value.edits;
  }
}

/** Carries out the inverse; what asks for a reason opens its own dialog. Answers the sentence to show, if any. */
async function carryOut(act: Undoable): Promise<string | undefined> {
  const words = currentText().desk.undo;
  switch (act.kind) {
    case "serah": {
      const { moved, left } = await api.cases.takeBackAssigned({ act: act.id });
      return words.handedBack(moved.length, left.map((one) => one.number).join(", "));
    }
    case "koreksi": {
      const [first, ...more] = act.steps;
      const edits =
        more.length === 0
          ? (await api.prelists.undoAction({ actionId: first! })).edits
          : await finish(await api.prelists.gridUndoMany({ actionIds: act.steps }));
      return words.cellsBack(edits, act.count - edits);
    }
    case "impor_prelist":
      goTo("prelists.batch", { prelistId: act.prelistId!, batchId: act.id });
      await openDialog("prelists.undoImport", { batchId: act.id, fileName: act.name });
      return undefined;
    case "impor_warga":
      goTo("prelists.registerImport", { importId: act.id });
      return undefined;
    case "jawaban":
      goTo("referrals.answerList", { listId: act.id });
      await openDialog("referrals.answers-undo", { listId: act.id });
      return undefined;
    case "gabung":
      await openDialog("people.unmerge", { mergeId: act.id, name: act.name });
      return undefined;
  }
}

function tellFailure(thrown: unknown): void {
  const { code, details } = toFailure(thrown);
  notice(sentence(code, details), { stays: true });
}

async function takeBack(act: Undoable): Promise<void> {
  notifications.hide(TOAST);
  try {
    const done = await carryOut(act);
    await refreshAll();
    if (done !== undefined) notice(done);
  } catch (thrown) {
    tellFailure(thrown);
  }
}

/** Ctrl+Z: names the last act that can be taken back and asks; says so when there is none. */
export async function takeBackLast(): Promise<void> {
  const words = currentText().desk.undo;
  try {
    const { rows } = await api.desk.undoable();
    const act = rows[0];
    if (!act) return notice(words.nothing);
    const asks = !AT_ONCE.includes(act.kind);
    const yes = await confirm({
      title: words.ask,
      body: `${actSentence(act)}, ${formatDateTime(act.at)}. ${asks ? words.opens : words.stays}`,
      action: asks ? words.open : words.action,
    });
    if (yes) await takeBack(act);
  } catch (thrown) {
    tellFailure(thrown);
  }
}

function showToast(act: Undoable): void {
  const text = currentText();
  notifications.show({
    id: TOAST,
    autoClose: false,
    closeButtonProps: { "aria-label": text.app.action.close },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Words size="sm">{actSentence(act)}</Words>
        <Button variant="light" onClick={() => void takeBack(act)}>
          {text.desk.undo.action}
        </Button>
      </Group>
    ),
  });
}

/** Shows the toast after an act of the list, and takes it away when something else was done. Answers how to stop. */
export function watchActs(): () => void {
  return onCallDone(({ name, acted }) => {
    if (!acted) return;
    notifications.hide(TOAST);
    const kind = TOLD[name];
    if (!kind) return;
    void api.desk.undoable().then(
      ({ rows }) => {
        if (rows[0]?.kind === kind) showToast(rows[0]);
      },
      () => undefined, // the act itself went well; without its toast Ctrl+Z still takes it back
    );
  });
}

// What can be done next with a case: one button for each move that the rules offer to this account.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { CaseView } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { formatDate } from "../app/format.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { moveDialog } from "./MoveDialog.tsx";
import { ratifyDialog } from "./RatifyDialog.tsx";
import { SnoozeButton } from "./SnoozeDialog.tsx";

/** Ends without result: never the filled button. */
const ENDINGS: ReadonlySet<CaseState> = new Set(["ditolak", "batal"]);
/** Back to whoever recommended: never the filled button either. */
const goesBack = (from: CaseState, to: CaseState) =>
  from === "menunggu_persetujuan" && to === "verifikasi";
export const REFERRALS_ID = "case-referrals";

/** To the first answer that is awaited in the referrals part. */
function toAnswers(): void {
  const part = document.getElementById(REFERRALS_ID);
  part?.scrollIntoView({ block: "start" });
  (part?.querySelector<HTMLElement>("button[data-answer]") ?? part)?.focus();
}

/** The rooms above this one are reached by the id of their screen. */
function start(view: CaseView, to: CaseState): void {
  if (to === "dirujuk") goTo("referrals.issue", { caseId: view.id });
  else if (to === "umpan_balik") toAnswers();
  else void openDialog(moveDialog, { view, to });
}

/** What F7 does: the filled button, in an emergency the referral; nothing while it waits for somebody who may ratify it. */
function primaryOf({ content, urgency, state }: CaseView) {
  if (!content) return undefined;
  const waits = content.ratifyDueOn !== null && content.ratifiedAt === null;
  if (waits && content.mayRatify !== "tidak") return undefined;
  const referral =
    urgency === "darurat" ? content.moves.find(({ to }) => to === "dirujuk") : undefined;
  return referral ?? content.moves.find(({ to }) => !ENDINGS.has(to) && !goesBack(state, to));
}

export function CaseMoves({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const primary = primaryOf(view);
  useScreenCommand("kasus.langkah", () => primary && start(view, primary.to));
  if (!view.content) return null;
  const { moves, mayRatify, ratifyDueOn, ratifiedAt } = view.content;
  const waits = ratifyDueOn !== null && ratifiedAt === null;
  return (
    <Sheet title={text.page.next} actions={<SnoozeButton view={view} />}>
      {waits ? (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          <Group justify="space-between" gap="sm">
            <span>{text.page.ratifyWaits(formatDate(ratifyDueOn))}</span>
            {mayRatify === "tidak" ? null : (
              <Button onClick={() => void openDialog(ratifyDialog, { view })}>
                {text.page.ratify}
              </Button>
            )}
          </Group>
        </Alert>
      ) : null}
      {moves.length === 0 ? <Text c="dimmed">{text.page.noMoves}</Text> : null}
      <Group gap="xs">
        {moves.map((move) => (
          <Button
            key={move.to}
            {...(move === primary
              ? {
                  variant: "filled",
                  rightSection: <KeyHint keys="F7" silent />,
                  "aria-keyshortcuts": "F7",
                }
              : { variant: "default" })}
            onClick={() => start(view, move.to)}
          >
            {text.move(view.state, move.to)}
          </Button>
        ))}
      </Group>
    </Sheet>
  );
}

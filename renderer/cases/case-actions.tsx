// The buttons above a case: take it over, print its form, its summary or its receipt.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { assignsEverything } from "../../shared/cases/assign.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { ruleOf } from "../../shared/cases/states.ts";
import { api, useCommand } from "../app/client.ts";
import { confirm, openDialog } from "../app/dialogs.tsx";
import { useHasRole, useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { newId } from "../app/new-id.ts";
import { assignDialog } from "./AssignDialog.tsx";
import { progressDialog } from "./ProgressDialog.tsx";
import type { Printing } from "../app/use-print.ts";

export function CaseActions({
  view,
  onPrint,
  printing,
}: {
  readonly view: CaseView;
  readonly onPrint: () => void;
  readonly printing: Printing;
}) {
  const { reports, cases } = useText();
  const text = cases.page;
  const readsReports = useHasRole("supervisor", "koordinator");
  const { accountId, roles } = useSession();
  const leads = assignsEverything(roles);
  const takeOver = useCommand(api.cases.takeOver);
  const mine = view.officer.id === accountId;
  async function onTakeOver() {
    const sure = await confirm({
      title: text.takeOverTitle,
      body: text.takeOverBody(view.officer.name),
      action: text.takeOver,
    });
    if (sure) await takeOver.run({ id: view.id, version: view.version, eventId: newId() });
  }
  return (
    <>
      {mine || view.restricted || !ruleOf(view.state).open ? null : (
        <Button variant="default" onClick={() => void onTakeOver()} loading={takeOver.running}>
          {text.takeOver}
        </Button>
      )}
      {(mine || leads) && !view.restricted && ruleOf(view.state).open ? (
        <Button variant="default" onClick={() => void openDialog(assignDialog, { cases: [view] })}>
          {cases.assign.action}
        </Button>
      ) : null}
      {view.restricted ? null : (
        <Button variant="default" onClick={() => void openDialog(progressDialog, { view })}>
          {cases.progress.action}
        </Button>
      )}
      {view.restricted ? null : (
        <Button
          variant="default"
          onClick={() => void printing.print(() => api.cases.registrationForm({ id: view.id }))}
        >
          {text.form}
        </Button>
      )}
      {readsReports && !view.restricted ? (
        <Button
          variant="default"
          onClick={() =>
            void openDialog("reports.summary", { caseId: view.id, number: view.number })
          }
        >
          {reports.summary.action}
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        rightSection={<KeyHint keys="F9" silent />}
        aria-keyshortcuts="F9"
        loading={printing.making}
        onClick={onPrint}
      >
        {text.receipt}
      </Button>
    </>
  );
}

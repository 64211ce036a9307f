// Fills or renews the facts that the category of a case asks for; the earlier ones stay in the timeline.
import { Stack } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import {
  factForm,
  readFacts,
  type FactCode,
  type FactFormName,
  type FactValues,
} from "../../../shared/cases/facts.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleCase } from "../MoveDialog.tsx";
import { FactFields, factFieldId } from "./fact-fields.tsx";

interface FactsProps {
  readonly view: CaseView;
  readonly form: FactFormName;
}

function FactsDialog({ view, form, close }: FactsProps & DialogControl<boolean>) {
  const words = useText().cases.facts;
  const [values, setValues] = useState<FactValues>(view.content?.facts?.values ?? {});
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.setFacts);
  const [today] = useState(() => localDate(new Date()));
  const read = readFacts(factForm(form), values, today);
  const wrong = attempt > 0 ? read.wrong : [];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (read.wrong.length > 0 || save.running) return;
    const change = { id: view.id, version: view.version, eventId };
    if (await save.run({ ...change, facts: read.values })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((code) => ({
          field: factFieldId(code),
          message: words.wrong(words.labels[code as FactCode] ?? code),
        }))}
      />
      <FactFields form={form} values={values} onChange={setValues} wrong={wrong} first />
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const factsDialog = defineDialog<FactsProps, boolean>({
  id: "cases.facts",
  title: (text, { form }) => text.cases.facts.titles[form],
  roles: CASEWORK,
  size: "xl",
  component: FactsDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view, form: "usaha" } : undefined;
  },
});

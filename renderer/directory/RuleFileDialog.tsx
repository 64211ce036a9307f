// A newer file of rules: chosen, checked, shown with version, dates and sources, then put into force; a broken one is refused by name.
import { Button, Group, List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RuleFileReport } from "../../shared/directory/eligibility/rules-contract.ts";
import { wordRuleProblem } from "../../shared/directory/eligibility/rule-words.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatShortDate } from "../app/format.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";

interface RuleFileProps {
  /** The list that was looked at. */
  readonly seq: number;
}

function RuleFileDialog({ seq, close }: RuleFileProps & DialogControl<boolean>) {
  const text = useText().rules;
  const [chosen, setChosen] = useState<{ file: string; name: string }>();
  const [report, setReport] = useState<RuleFileReport>();
  const pick = useCommand(api.shell.pickFile);
  const check = useTask(api.directory.checkRules);
  const load = useTask(api.directory.loadRules);

  async function onChoose() {
    const found = await pick.run({ purpose: "impor-direktori" });
    if (!found) return;
    setChosen(found);
    setReport(undefined);
    setReport(await check.start({ file: found.file }));
  }
  async function onSave() {
    if (!chosen || report?.version == null || load.running) return;
    const done = await load.start({ file: chosen.file, seq });
    if (done?.version == null) return;
    notice(text.loaded(done.version));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <FailureAlert failure={pick.failure ?? check.failure ?? load.failure} />
      <Text c="dimmed">{text.fileHint}</Text>
      <Group>
        <Button
          variant="default"
          data-autofocus
          loading={pick.running || check.running}
          onClick={() => void onChoose()}
        >
          {text.choose}
        </Button>
        <Text>{chosen?.name}</Text>
      </Group>
      {report ? <Report report={report} /> : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={load.running}
        label={text.load}
      />
    </Stack>
  );
}

function Report({ report }: { readonly report: RuleFileReport }) {
  const text = useText().rules;
  const { version, rules, problems } = report;
  if (version === null)
    return (
      <div role="alert">
        <Text fw={600}>{text.refused}</Text>
        <List size="sm" spacing={2}>
          {problems.map((problem) => (
            <List.Item key={`${problem.rule}:${problem.place}:${problem.kind}:${problem.found}`}>
              {wordRuleProblem(problem, text.problems, text.subject)}
            </List.Item>
          ))}
        </List>
      </div>
    );
  return (
    <div>
      <Text fw={600}>{text.holds(version, rules.length)}</Text>
      <List size="sm" spacing={2}>
        {rules.map((rule) => (
          <List.Item key={`${rule.id}@${rule.version}`}>
            {rule.name}:{" "}
            {text.head(
              rule.version,
              text.dates(
                formatShortDate(rule.from),
                rule.until === null ? null : formatShortDate(rule.until),
              ),
              rule.source,
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

export const ruleFileDialog = defineDialog<RuleFileProps, boolean>({
  id: "directory.ruleFile",
  title: (text) => text.rules.fileTitle,
  roles: ["koordinator", "supervisor", "admin"],
  size: "lg",
  component: RuleFileDialog,
  sample: async () => ({ seq: (await api.directory.rules()).seq }),
});

// Settings of the office: what it is called, how its papers look, who signs, how letters are numbered.
import { Checkbox, NumberInput, Tabs } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode, SubmitEvent } from "react";
import type { OfficeSettings, OfficeView } from "../../shared/office/contract.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { setLeaveGuard } from "../app/navigation.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { LetterheadFields } from "./letterhead-fields.tsx";
import { officeProblems } from "./problems.ts";
import type { Part } from "./problems.ts";
import { AreaAndName, LevelFields, WordFields } from "./profile-fields.tsx";
import { SignerFields } from "./signer-fields.tsx";

const PARTS: readonly Part[] = ["kantor", "kop", "penanda", "surat"];

function settingsOf({
  id: _id,
  training: _training,
  version: _version,
  ...settings
}: OfficeView): OfficeSettings {
  return settings;
}

export function SettingsPage() {
  const saved = useOffice();
  // a save by somebody else shows as a failed save, not by taking away what is being typed
  return <SettingsForm key={saved.version} saved={saved} />;
}

function SettingsForm({ saved }: { readonly saved: OfficeView }) {
  const text = useText();
  const words = text.office.settings;
  const [office, setOffice] = useState(() => settingsOf(saved));
  const [part, setPart] = useState<Part>("kantor");
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.office.save);
  const problems = officeProblems(office, text.office.problems, PARTS);
  const shown = attempt > 0 ? problems : [];
  const dirty = JSON.stringify(office) !== JSON.stringify(settingsOf(saved));
  const change = (patch: Partial<OfficeSettings>) => setOffice({ ...office, ...patch });
  const { unsaved, unsavedBody, leave, stay } = text.app.form;
  useEffect(() => {
    setLeaveGuard(
      dirty
        ? () =>
            confirm({
              title: unsaved,
              body: unsavedBody,
              action: leave,
              cancel: stay,
              tone: "danger",
            })
        : undefined,
    );
    return () => setLeaveGuard(undefined);
  }, [dirty, unsaved, unsavedBody, leave, stay]);

  async function submit() {
    setAttempt(attempt + 1);
    save.reset();
    const bad = PARTS.find((one) => officeProblems(office, text.office.problems, [one]).length > 0);
    if (bad) return setPart(bad);
    setLeaveGuard(undefined);
    if (await save.run({ settings: office, version: saved.version })) notice(words.saved);
  }
  useScreenCommand("layar.simpan", dirty ? () => void submit() : undefined);
  const fields = { office, onChange: change, problems: shown };
  return (
    <form
      className="loket-page"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <ErrorSummary problems={shown} failure={save.failure} attempt={attempt} />
      <Tabs
        value={part}
        onChange={(value) => setPart((value ?? "kantor") as Part)}
        keepMounted={false}
      >
        <Tabs.List>
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.parts[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="kantor" pt="md">
          <Column>
            <LevelFields {...fields} />
            <AreaAndName {...fields} onArea={(areaCode) => change({ areaCode })} />
            <WordFields {...fields} />
            <Checkbox
              label={text.office.firstRun.alone}
              description={text.office.firstRun.aloneHint}
              checked={office.worksAlone}
              onChange={(event) => change({ worksAlone: event.currentTarget.checked })}
            />
            <Checkbox
              label={text.cases.visits.setting}
              description={text.cases.visits.settingHint}
              checked={office.recordsVisits}
              onChange={(event) => change({ recordsVisits: event.currentTarget.checked })}
            />
            <Checkbox
              label={text.cases.reminders.setting}
              description={text.cases.reminders.settingHint}
              checked={office.remindsDaily}
              onChange={(event) => change({ remindsDaily: event.currentTarget.checked })}
            />
            <NumberInput
              id="kantor-tanggal-usulan"
              label={text.round.proposals.setting}
              description={text.round.proposals.settingHint}
              w="16rem"
              min={1}
              max={28}
              clampBehavior="strict"
              allowDecimal={false}
              hideControls
              value={office.proposalDay}
              onChange={(value) =>
                typeof value === "number" && change({ proposalDay: Math.max(1, value) })
              }
            />
          </Column>
        </Tabs.Panel>
        <Tabs.Panel value="kop" pt="md">
          <Column>
            <LetterheadFields {...fields} />
          </Column>
        </Tabs.Panel>
        <Tabs.Panel value="penanda" pt="md">
          <Column>
            <SignerFields {...fields} />
          </Column>
        </Tabs.Panel>
        <Tabs.Panel value="surat" pt="md">
          <LetterFields {...fields} />
        </Tabs.Panel>
      </Tabs>
      <SaveBar
        label={words.save}
        saving={save.running}
        disabled={!dirty}
        note={dirty ? words.dirty : ""}
      />
    </form>
  );
}

function Column({ children }: { readonly children: ReactNode }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: "1rem", maxWidth: "60rem" }}>
      {children}
    </div>
  );
}

// Registers a whole card: number, address, then the members, each found or registered in place.
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconTrash, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { HEAD } from "../../shared/people/codes.ts";
import { checkFamilyNumber } from "../../shared/people/rules.ts";
import { normalizeRtRw } from "../../shared/values/area-code.ts";
import { isBlank } from "../../shared/values/text.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { goBack, goTo, setLeaveGuard } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary, type Problem } from "../ui/error-summary.tsx";
import { FieldSection } from "../ui/fields.tsx";
import { useFirstFocus } from "../ui/first-focus.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { AddressFields } from "./address-fields.tsx";
import { newId } from "../app/new-id.ts";
import { NO_ADDRESS, RELATION_OPTIONS } from "./person-state.ts";
import { PersonPicker, type PickedPerson } from "./PersonPicker.tsx";
import { useOwnVillage } from "./PersonQuickForm.tsx";
import { takeFamilyStart } from "./typed-before.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";

interface MemberState {
  readonly key: string;
  readonly person: PickedPerson | null;
  readonly relation: string;
}

export function RegisterFamilyPage() {
  const text = useText().people;
  const words = text.family;
  const village = useOwnVillage();
  const [id] = useState(newId);
  const [number, setNumber] = useState("");
  const [home, setHome] = useState({ ...NO_ADDRESS, villageCode: village });
  const [members, setMembers] = useState<readonly MemberState[]>(() => [
    { key: newId(), person: takeFamilyStart(), relation: String(HEAD) },
  ]);
  const [attempt, setAttempt] = useState(0);
  const register = useCommand(api.people.registerFamily);
  useFirstFocus("keluarga-kk");
  useLeaveGuard(number !== "" || members.some((member) => member.person !== null));
  const change = (key: string, part: Partial<MemberState>) =>
    setMembers(members.map((member) => (member.key === key ? { ...member, ...part } : member)));

  function wrong(): Problem[] {
    const problems: Problem[] = [];
    if (checkFamilyNumber(isBlank(number) ? null : number)?.refused)
      problems.push({ field: "keluarga-kk", message: text.cardFindings.bukan_16_angka });
    if ([home.rt, home.rw].some((value) => normalizeRtRw(value) === undefined))
      problems.push({ field: "keluarga-rt", message: text.form.problems.rtRw });
    members.forEach((member, index) => {
      if (!member.person || member.relation === "")
        problems.push({
          field: `keluarga-anggota-${member.key}`,
          message: words.problems.member(index + 1),
        });
    });
    if (members.filter((member) => member.relation === String(HEAD)).length !== 1)
      problems.push({
        field: `keluarga-hubungan-${members[0]?.key}`,
        message: words.problems.head,
      });
    return problems;
  }
  const problems = attempt > 0 ? wrong() : [];
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (wrong().length > 0 || register.running) return;
    const saved = await register.run({
      id,
      number,
      home: { ...home, villageCode: home.villageCode || null },
      members: members.map((member) => ({
        relation: Number(member.relation),
        member: { personId: member.person!.personId },
      })),
    });
    if (!saved) return;
    setLeaveGuard(undefined);
    goTo("people.family", { familyId: saved.familyId });
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Page>
      <PageHeader title={words.registerTitle} subtitle={words.registerSubtitle} />
      <ErrorSummary attempt={attempt} failure={register.failure} problems={problems} />
      <FieldSection legend={words.card}>
        <TextInput
          id="keluarga-kk"
          label={text.form.kk}
          description={text.form.kkHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={number}
          error={errorOf("keluarga-kk")}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <AddressFields
          value={home}
          onChange={setHome}
          prefix="keluarga"
          error={errorOf("keluarga-rt")}
        />
      </FieldSection>
      <FieldSection legend={words.members}>
        {members.map((member, index) => (
          <Group key={member.key} gap="sm" align="flex-start" wrap="nowrap">
            <div style={{ flex: 2, minWidth: 0 }}>
              <PersonPicker
                id={`keluarga-anggota-${member.key}`}
                label={words.memberOf(index + 1)}
                value={member.person}
                error={errorOf(`keluarga-anggota-${member.key}`)}
                onChange={(person) => {
                  change(member.key, { person });
                  if (person)
                    requestAnimationFrame(() =>
                      document.getElementById(`keluarga-hubungan-${member.key}`)?.focus(),
                    );
                }}
              />
            </div>
            <NativeSelect
              id={`keluarga-hubungan-${member.key}`}
              style={{ flex: 1 }}
              label={text.form.relation}
              {...(member.person ? {} : { description: "\u00a0" })}
              value={member.relation}
              error={errorOf(`keluarga-hubungan-${member.key}`)}
              data={[{ value: "", label: text.form.choose }, ...RELATION_OPTIONS]}
              onChange={(event) => change(member.key, { relation: event.currentTarget.value })}
            />
            {members.length > 1 ? (
              <Button
                variant="subtle"
                mt={28}
                aria-label={words.removeLabel(index + 1)}
                onClick={() => setMembers(members.filter((one) => one.key !== member.key))}
              >
                <IconTrash size={18} aria-hidden />
              </Button>
            ) : null}
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={() => {
              const key = newId();
              setMembers([...members, { key, person: null, relation: "" }]);
              requestAnimationFrame(() =>
                document.getElementById(`keluarga-anggota-${key}`)?.focus(),
              );
            }}
          >
            {words.addMember}
          </Button>
        </Group>
      </FieldSection>
      <SaveBar
        label={words.save}
        onSave={() => void onSave()}
        saving={register.running}
        onCancel={goBack}
      />
    </Page>
  );
}

// One objection: what is objected to, why, where, and what came of it.
import { Alert, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import type { ObjectionInput } from "../../../shared/prelists/proposals/contract.ts";
import {
  OBJECTION_ANSWERS,
  objectionClock,
} from "../../../shared/prelists/proposals/objections.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatDate, formatNumber } from "../../app/format.ts";
import { goTo, setLeaveGuard, useScreenParams } from "../../app/navigation.tsx";
import { newId } from "../../app/new-id.ts";
import { usePrint } from "../../app/use-print.ts";
import { PersonPicker } from "../../people/PersonPicker.tsx";
import { useLeaveGuard } from "../../people/use-leave-guard.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { EvidenceSheet } from "../evidence/evidence-sheet.tsx";
import { HiddenObjector, NO_OBJECTOR, ObjectorFields } from "./ObjectorPart.tsx";

const NEW = "baru";

interface Held extends ObjectionInput {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly mayReveal: boolean;
}

export function ObjectionPage() {
  const { objectionId } = useScreenParams<"objectionId">();
  const found = useCall(api.prelists.objection, { objectionId }, { enabled: objectionId !== NEW });
  if (objectionId === NEW) return <ObjectionForm key={NEW} held={undefined} />;
  if (!found.data) return <FailureAlert failure={found.failure} onRetry={found.refetch} />;
  return <ObjectionForm key={found.data.version} held={found.data} />;
}

function blank(today: string): ObjectionInput {
  const nothing = { personId: null, entryId: null, programme: null, photoNote: null, place: null };
  const open = { sentOn: null, answer: null, answeredOn: null, answerNote: null };
  return {
    ...nothing,
    ...open,
    about: "",
    reason: "",
    latitude: null,
    longitude: null,
    receivedOn: today,
  };
}

function ObjectionForm({ held }: { readonly held: Held | undefined }) {
  const text = useText().round.proposals;
  const words = text.objection;
  const [today] = useState(() => localDate(new Date()));
  const [id] = useState(() => held?.id ?? newId());
  const [start] = useState<ObjectionInput>(() => (held ? inputOf(held) : blank(today)));
  const [form, setForm] = useState(start);
  const [objector, setObjector] = useState(NO_OBJECTOR);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.prelists.saveObjection);
  const printing = usePrint();
  const dirty = JSON.stringify(form) !== JSON.stringify(start) || objector !== NO_OBJECTOR;
  useLeaveGuard(dirty);
  const set = (part: Partial<ObjectionInput>) => setForm((before) => ({ ...before, ...part }));
  const line = (
    key: "programme" | "photoNote" | "place" | "latitude" | "longitude" | "answerNote",
  ) => ({
    value: form[key] ?? "",
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [key]: event.currentTarget.value || null }),
  });
  const number = /^-?\d{1,3}(\.\d{1,8})?$/;
  const problems = [
    ...(form.about.trim().length < 3
      ? [{ field: "sanggah-nama", message: words.problems.about }]
      : []),
    ...(form.reason.trim().length < 5
      ? [{ field: "sanggah-alasan", message: words.problems.reason }]
      : []),
    ...(form.receivedOn === ""
      ? [{ field: "sanggah-diterima", message: words.problems.receivedOn }]
      : []),
    ...(form.answer !== null && !form.answeredOn
      ? [{ field: "sanggah-dijawab", message: words.problems.answeredOn }]
      : []),
    ...(["latitude", "longitude"] as const)
      .filter((key) => form[key] !== null && !number.test(form[key]))
      .map((key) => ({ field: `sanggah-${key}`, message: words.coordinate })),
    ...(!held && objector.name.trim().length < 2
      ? [{ field: "sanggah-penyanggah", message: words.problems.name }]
      : []),
  ];
  const error = (field: string) =>
    attempt > 0 ? problems.find((one) => one.field === field)?.message : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    const done = await save.run({
      ...form,
      objectionId: id,
      version: held?.version ?? 0,
      objector: held ? null : objector,
    });
    if (!done) return;
    setLeaveGuard(undefined);
    notice(words.saved(done.number));
    // Its page takes the photo and prints the receipt.
    if (held) goTo("prelists.objections");
    else goTo("prelists.objection", { objectionId: id });
  }
  useScreenCommand("layar.simpan", () => void onSave());
  const clock = held ? objectionClock(held, today) : null;
  return (
    <Page>
      <PageHeader
        title={held ? words.title(held.number) : words.titleNew}
        actions={
          held ? (
            <Button
              variant="default"
              loading={printing.making}
              onClick={() =>
                void printing.print(() => api.prelists.objectionReceipt({ objectionId: held.id }))
              }
            >
              {words.receipt}
            </Button>
          ) : null
        }
      />
      <form
        noValidate
        style={{ display: "contents" }}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void onSave();
        }}
      >
        <ErrorSummary
          attempt={attempt}
          failure={save.failure ?? printing.failure}
          problems={attempt > 0 ? problems : []}
        />
        {clock ? (
          <Alert
            color={clock.over ? "yellow" : "blue"}
            variant="light"
            icon={<IconInfoCircle aria-hidden />}
          >
            {clock.over
              ? text.objections.clockOver(formatNumber(clock.day))
              : text.objections.clock(formatNumber(clock.day), formatDate(clock.endsOn))}
            . {text.objections.clockNote}
          </Alert>
        ) : null}
        <FieldSection legend={words.object}>
          <PersonPicker
            id="sanggah-orang"
            label={words.person}
            description={words.personHint}
            required={false}
            value={form.personId ? { personId: form.personId, name: form.about } : null}
            onChange={(person) =>
              set({ personId: person?.personId ?? null, ...(person ? { about: person.name } : {}) })
            }
          />
          <FieldGrid>
            <TextInput
              id="sanggah-nama"
              label={words.about}
              required
              maxLength={200}
              value={form.about}
              error={error("sanggah-nama")}
              onChange={(event) => set({ about: event.currentTarget.value })}
            />
            <TextInput label={words.programme} maxLength={300} {...line("programme")} />
          </FieldGrid>
        </FieldSection>
        <FieldSection legend={words.reasonPart}>
          <Textarea
            id="sanggah-alasan"
            label={words.reason}
            description={words.reasonHint}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={form.reason}
            error={error("sanggah-alasan")}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <FieldGrid>
            <TextInput label={words.photoNote} maxLength={2000} {...line("photoNote")} />
            <TextInput label={words.place} maxLength={300} {...line("place")} />
            {(["latitude", "longitude"] as const).map((key) => (
              <TextInput
                key={key}
                id={`sanggah-${key}`}
                label={words[key]}
                maxLength={13}
                error={error(`sanggah-${key}`)}
                {...line(key)}
              />
            ))}
          </FieldGrid>
        </FieldSection>
        {held ? (
          <>
            <HiddenObjector objectionId={held.id} mayReveal={held.mayReveal} />
            <EvidenceSheet about="sanggah" aboutId={held.id} />
          </>
        ) : (
          <ObjectorFields
            value={objector}
            onChange={setObjector}
            error={error("sanggah-penyanggah")}
          />
        )}
        <FieldSection legend={words.dates}>
          <FieldGrid columns={3}>
            <DateField
              id="sanggah-diterima"
              label={words.receivedOn}
              required
              value={form.receivedOn}
              error={error("sanggah-diterima")}
              onChange={(receivedOn) => set({ receivedOn })}
            />
            <DateField
              label={words.sentOn}
              value={form.sentOn ?? ""}
              onChange={(on) => set({ sentOn: on || null })}
            />
            <NativeSelect
              label={words.answer}
              description={" "}
              value={form.answer ?? ""}
              data={[
                { value: "", label: words.noAnswer },
                ...OBJECTION_ANSWERS.map((one) => ({ value: one, label: words.answers[one] })),
              ]}
              onChange={(event) =>
                set({
                  answer:
                    OBJECTION_ANSWERS.find((one) => one === event.currentTarget.value) ?? null,
                })
              }
            />
          </FieldGrid>
          {form.answer === null ? null : (
            <FieldGrid>
              <DateField
                id="sanggah-dijawab"
                label={words.answeredOn}
                required
                value={form.answeredOn ?? ""}
                error={error("sanggah-dijawab")}
                onChange={(on) => set({ answeredOn: on || null })}
              />
              <TextInput
                label={words.answerNote}
                description={" "}
                maxLength={2000}
                {...line("answerNote")}
              />
            </FieldGrid>
          )}
        </FieldSection>
        <SaveBar
          label={words.save}
          saving={save.running}
          onCancel={() => goTo("prelists.objections")}
        />
      </form>
    </Page>
  );
}

function inputOf({
  id: _id,
  number: _number,
  version: _version,
  mayReveal: _may,
  ...input
}: Held): ObjectionInput {
  return input;
}

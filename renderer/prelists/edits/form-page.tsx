// The long form of one row: every question of its profile, by keyboard alone; saved as corrections, the sender's row stays as it was.
import { Alert, Group, Text } from "@mantine/core";
import { useEffect } from "react";
import type { KeyboardEvent } from "react";
import { formVersion } from "../../../shared/prelists/edits/form.ts";
import { profileById } from "../../../shared/prelists/profiles.ts";
import { api, useCall } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatTime } from "../../app/format.ts";
import { goTo, useScreenParams } from "../../app/navigation.tsx";
import { OlderDraft } from "../../cases/OlderDraft.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldSection } from "../../ui/fields.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { useFindingWords } from "../checked-rows.tsx";
import { FormFamily } from "./form-family.tsx";
import { FormQuestion, moveOn } from "./form-field.tsx";
import { useAnswers } from "./use-form.ts";

type View = Awaited<ReturnType<typeof api.prelists.form>>;

export function FormPage() {
  const { round, prelists } = useText();
  const { entryId } = useScreenParams<"prelistId" | "entryId">();
  const found = useCall(api.prelists.form, { entryId });
  if (!found.data)
    return (
      <Page>
        <PageHeader title={round.edits.form.title(prelists.entry.unnamed)} />
        <FailureAlert failure={found.failure} onRetry={found.refetch} />
      </Page>
    );
  return <OpenForm key={entryId} entryId={entryId} view={found.data} />;
}

/** Another row of the same form; its list may be another one. */
function goForm(prelistId: string, entryId: string): void {
  goTo("prelists.form", { prelistId, entryId });
}

function OpenForm({ entryId, view }: { readonly entryId: string; readonly view: View }) {
  const { round, prelists } = useText();
  const words = round.edits.form;
  const findingWords = useFindingWords();
  const form = useAnswers(entryId, view);
  const at = view.members.findIndex((member) => member.entryId === entryId);
  useEffect(() => document.querySelector<HTMLInputElement>(".loket-form input")?.focus(), []);

  async function onGo(way: "member" | "family", step: 1 | -1) {
    const member = way === "member" ? view.members[at + step] : undefined;
    const family = step === 1 ? view.nextFamily : view.previousFamily;
    if (way === "member" && !member) return;
    if (way === "family" && family === null) return;
    if (!(await form.save())) return;
    if (member) goForm(member.prelistId, member.entryId);
    else goForm(view.prelistId, family!);
  }
  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      moveOn(event.target, event.shiftKey ? -1 : 1);
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      void onGo(event.ctrlKey ? "family" : "member", event.key === "PageDown" ? 1 : -1);
    }
  }
  useScreenCommand("layar.simpan", () => void form.save());

  const profile = profileById(view.profile);
  const why = (code: string) =>
    code === "kolom_pengirim" ? words.sendersKey : findingWords({ code });
  const warningOf = (column: string) =>
    view.findings
      .filter((finding) => finding.column === column)
      .map((finding) => findingWords({ code: finding.code }))
      .join("; ") || undefined;
  return (
    // The keys of the form work wherever the cursor is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKey}>
      <Page wide>
        <PageHeader
          title={words.title(view.name ?? prelists.entry.unnamed)}
          subtitle={
            <Group gap="md" component="span">
              <span>{words.version(formVersion(profile) ?? profile.name)}</span>
              <span>
                <KeyHint keys="Enter" /> {words.keyNext}
              </span>
              <span>
                <KeyHint keys="ArrowDown" /> {words.keyCodes}
              </span>
              <span>
                <KeyHint keys="PgDn" /> <KeyHint keys="PgUp" /> {words.keyMember}
              </span>
              <span>
                <KeyHint keys="Ctrl+PgDn" /> {words.keyFamily}
              </span>
            </Group>
          }
        />
        {form.waiting ? (
          <OlderDraft
            draft={form.waiting.draft}
            onContinue={() => goForm(form.waiting!.of.prelistId, form.waiting!.of.entryId)}
            onDiscard={form.dropOlder}
          />
        ) : null}
        {form.restored && form.dirty ? (
          <Alert color="blue" variant="light">
            {words.restored}
          </Alert>
        ) : null}
        <FormFamily entryId={entryId} view={view} />
        <FailureAlert failure={form.failure} />
        {form.refused.size > 0 ? (
          <Alert color="red" variant="light" role="alert">
            {words.refusedSome(String(form.refused.size))}
          </Alert>
        ) : null}
        <div className="loket-form">
          {form.sections
            .filter((section) => section.fields.length > 0)
            .map((section) => (
              <FieldSection
                key={section.words ?? ""}
                legend={section.words ?? (form.sections.length > 1 ? words.others : words.all)}
              >
                <div className="loket-form-grid">
                  {section.fields.map((field) => (
                    <FormQuestion
                      key={field.column}
                      id={`isian-${field.column.replace(/\W+/g, "-")}`}
                      field={field}
                      value={form.valueOf(field.column)}
                      senders={
                        view.corrected.includes(field.column)
                          ? (view.sender[field.column] ?? "")
                          : null
                      }
                      refused={
                        form.refused.has(field.column)
                          ? why(form.refused.get(field.column)!)
                          : undefined
                      }
                      warning={warningOf(field.column)}
                      onChange={(value) => form.answer(field.column, value)}
                    />
                  ))}
                </div>
              </FieldSection>
            ))}
        </div>
        <SaveBar
          label={words.save}
          onSave={() => void form.save()}
          saving={form.saving}
          disabled={!form.dirty}
          onCancel={() => goTo("prelists.entry", { prelistId: view.prelistId, entryId })}
          note={
            <Text span size="sm">
              {form.dirty
                ? [
                    words.changed(String(form.changed)),
                    form.savedAt ? words.draftAt(formatTime(form.savedAt)) : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")
                : words.unchanged}
            </Text>
          }
        />
      </Page>
    </div>
  );
}

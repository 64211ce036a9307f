// One template: edited, looked at as the real paper, saved as a new version, given back to the shipped text, carried by file.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { TemplateView } from "../../shared/referrals/templates/contract.ts";
import type { TemplateKind } from "../../shared/papers/templates/fields.ts";
import { readTemplate } from "../../shared/papers/templates/read.ts";
import { api, useCall, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { formatDateTime } from "../app/format.ts";
import { setLeaveGuard, useScreenParams } from "../app/navigation.tsx";
import { openPaper } from "../app/paper-preview.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { TemplateEditor } from "./template-editor.tsx";
import { TemplateState } from "./TemplatesPage.tsx";

export function TemplatePage() {
  const { kind } = useScreenParams<"kind">();
  const page = useCall(api.referrals.template, { kind: kind as TemplateKind });
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.refetch} />;
  // what is being typed stays when somebody else saves: saving is then refused
  return page.data ? <Editing key={kind} view={page.data} /> : null;
}

/** Asks before typed text is left behind. */
function useLeaveGuard(dirty: boolean): void {
  const { unsaved, unsavedBody, leave, stay } = useText().app.form;
  useEffect(() => {
    const ask = () =>
      confirm({ title: unsaved, body: unsavedBody, action: leave, cancel: stay, tone: "danger" });
    setLeaveGuard(dirty ? ask : undefined);
    return () => setLeaveGuard(undefined);
  }, [dirty, unsaved, unsavedBody, leave, stay]);
}

function Editing({ view }: { readonly view: TemplateView }) {
  const text = useText().referrals.templates;
  const { kind } = view;
  const { paperSize } = useOffice();
  const [start, setStart] = useState(view);
  const [body, setBody] = useState(view.body);
  const [note, setNote] = useState("");
  const save = useCommand(api.referrals.saveTemplate);
  const restore = useCommand(api.referrals.restoreTemplate);
  const preview = useCommand(api.referrals.previewTemplate);
  const dirty = body !== start.body;
  const fits = readTemplate(kind, body).problem === undefined;
  useLeaveGuard(dirty);

  function take(saved: TemplateView) {
    setStart(saved);
    setBody(saved.body);
    setNote("");
  }
  async function onSave() {
    const saved = await save.run({ kind, base: start.version, body, note });
    if (!saved) return;
    take(saved);
    notice(text.saved);
  }
  async function onRestore() {
    const { restoreTitle: title, restoreBody, restore: action, keep } = text;
    if (!(await confirm({ title, body: restoreBody, action, cancel: keep }))) return;
    const saved = await restore.run({ kind, base: start.version });
    if (!saved) return;
    take(saved);
    notice(text.restored);
  }
  async function onPreview() {
    const paper = await preview.run({ kind, body, size: paperSize });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.simpan", dirty && fits ? () => void onSave() : undefined);
  useScreenCommand("layar.cetak", fits ? () => void onPreview() : undefined);

  return (
    <Page>
      <PageHeader
        title={text.kinds[kind]}
        subtitle={text.historyHint}
        badge={<TemplateState row={start} />}
      />
      <FailureAlert failure={save.failure ?? restore.failure ?? preview.failure} />
      <TemplateEditor kind={kind} value={body} onChange={setBody} />
      <TextInput
        label={text.note}
        description={text.noteHint}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FileButtons kind={kind} version={start.version} onBody={setBody} />
      <History view={view} onLoad={setBody} />
      <SaveBar
        label={text.save}
        onSave={() => void onSave()}
        saving={save.running}
        disabled={!dirty || !fits}
        note={dirty ? text.changed : text.unchanged}
      >
        {start.origin === "kantor" ? (
          <Button variant="default" loading={restore.running} onClick={() => void onRestore()}>
            {text.restore}
          </Button>
        ) : null}
        <Button
          variant="default"
          disabled={!fits}
          loading={preview.running}
          rightSection={<KeyHint keys="F9" silent />}
          aria-keyshortcuts="F9"
          onClick={() => void onPreview()}
        >
          {text.preview}
        </Button>
      </SaveBar>
    </Page>
  );
}

function FileButtons({
  kind,
  version,
  onBody,
}: {
  readonly kind: TemplateKind;
  readonly version: number;
  readonly onBody: (body: string) => void;
}) {
  const text = useText().referrals.templates;
  const choose = useCommand(api.shell.saveFile);
  const pick = useCommand(api.shell.pickFile);
  const write = useTask(api.referrals.exportTemplate);
  const read = useTask(api.referrals.importTemplate);
  async function onExport() {
    const name = text.fileName(kind, version);
    const target = await choose.run({ purpose: "ekspor-templat", name });
    if (!target) return;
    const done = await write.start({ file: target.file, kind });
    if (done) notice(text.exported(done.version));
  }
  async function onImport() {
    const found = await pick.run({ purpose: "impor-templat" });
    if (!found) return;
    const taken = await read.start({ file: found.file, kind });
    if (!taken) return;
    onBody(taken.body);
    notice(text.imported(taken.office, taken.version));
  }
  return (
    <>
      <FailureAlert failure={choose.failure ?? pick.failure ?? write.failure ?? read.failure} />
      <Group gap="xs">
        <Button variant="default" loading={write.running} onClick={() => void onExport()}>
          {text.exportFile}
        </Button>
        <Button variant="default" loading={read.running} onClick={() => void onImport()}>
          {text.importFile}
        </Button>
      </Group>
    </>
  );
}

function History({
  view,
  onLoad,
}: {
  readonly view: TemplateView;
  readonly onLoad: (body: string) => void;
}) {
  const text = useText().referrals.templates;
  return (
    <Sheet title={text.history}>
      {view.history.length === 0 ? <Text c="dimmed">{text.noHistory}</Text> : null}
      <Stack gap="sm">
        {view.history.map((row) => (
          <Group key={row.version} justify="space-between" gap="sm">
            <div style={{ minWidth: 0, flex: 1 }}>
              <Text fw={600}>{text.version(row.version, text.origins[row.origin])}</Text>
              <Text c="dimmed" size="sm">
                {text.changedBy(formatDateTime(row.at), row.by)}
                {row.note === "" ? null : ` · ${row.note}`}
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${text.load}: ${text.version(row.version, text.origins[row.origin])}`}
              onClick={() => onLoad(row.body)}
            >
              {text.load}
            </Button>
          </Group>
        ))}
      </Stack>
    </Sheet>
  );
}

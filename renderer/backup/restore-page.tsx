// Restoring an office before anybody is signed in: choose a backup, look at what it holds, open it, confirm.
import {
  Alert,
  Anchor,
  Button,
  NativeSelect,
  PasswordInput,
  Radio,
  Text,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { api, refreshAll, useCall, useCommand } from "../app/client.ts";
import { confirm, DialogHost } from "../app/dialogs.tsx";
import { formatBytes, formatDateTime, formatNumber } from "../app/format.ts";
import { GateCard } from "../app/gate-card.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";

interface Chosen {
  readonly name?: string;
  readonly file?: string;
  /** What the last restore replaced is put back. */
  readonly undo?: true;
  /** What the file is called, for the eye. */
  readonly shown?: string;
}

const UNDO = "(urung)";
const chosenBy = (value: string): Chosen | undefined =>
  value === "" ? undefined : value === UNDO ? { undo: true } : { name: value };

export function RestorePage({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const words = text.backup.restore;
  const { trust } = text.backup;
  const found = useCall(api.backup.found, undefined);
  const pick = useCommand(api.shell.pickFile);
  const restore = useCommand(api.backup.restore);
  const replaced = useCall(api.backup.replaced, undefined);
  const undo = useCommand(api.backup.undoRestore);
  const [chosen, setChosen] = useState<Chosen>();
  const [way, setWay] = useState<"sandi" | "kode">("sandi");
  const [username, setUsername] = useState("");
  const [secret, setSecret] = useState("");
  const [attempt, setAttempt] = useState(0);
  const source = chosen?.file ? { file: chosen.file } : { name: chosen?.name ?? "" };
  const peek = useCall(api.backup.peek, source, {
    enabled: chosen !== undefined && !chosen.undo,
  });
  const problems = [
    ...(way === "sandi" && username.trim() === ""
      ? [{ field: "pulihkan-nama", message: words.usernameMissing }]
      : []),
    ...(secret === "" ? [{ field: "pulihkan-rahasia", message: words.secretMissing }] : []),
  ];

  async function onFile() {
    const file = await pick.run({ purpose: "cadangan" });
    if (file) setChosen({ file: file.file, shown: file.name });
  }
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    restore.reset();
    undo.reset();
    if (problems.length > 0) return;
    if (chosen?.undo) return await onUndo();
    if (!peek.data) return;
    const sure = await confirm({
      title: words.confirmTitle(peek.data.officeName, formatDateTime(peek.data.madeAt)),
      body: words.confirmBody,
      action: words.submit,
      tone: "danger",
    });
    if (sure)
      await restore.run({
        ...source,
        ...opener,
      });
  }

  const opener = {
    ...(way === "sandi" ? { username: username.trim().toLowerCase() } : {}),
    secret,
  };
  async function onUndo() {
    if (!replaced.data) return;
    const sure = await confirm({
      title: trust.undoConfirm(formatDateTime(replaced.data.replacedAt)),
      body: trust.undoConfirmBody,
      action: trust.undoSubmit,
      tone: "danger",
    });
    if (sure) await undo.run(opener);
  }

  if (undo.data)
    return (
      <GateCard
        title={words.doneTitle}
        subtitle={trust.undoDone(formatDateTime(undo.data.replacedAt))}
      >
        <Button
          onClick={() => {
            onBack();
            void refreshAll();
          }}
        >
          {words.toSignIn}
        </Button>
      </GateCard>
    );
  if (restore.data)
    return (
      <GateCard title={words.doneTitle} subtitle={words.done(formatDateTime(restore.data.madeAt))}>
        {restore.data.documentsMissing > 0 ? (
          <Alert color="yellow" variant="light">
            {words.documentsMissing(restore.data.documentsMissing)}
          </Alert>
        ) : null}
        <Button
          onClick={() => {
            onBack();
            void refreshAll();
          }}
        >
          {words.toSignIn}
        </Button>
      </GateCard>
    );
  return (
    <GateCard title={words.title} subtitle={words.subtitle} width="lg">
      <ErrorSummary
        problems={
          attempt > 0 && !restore.failure && !undo.failure && !restore.running && !undo.running
            ? problems
            : []
        }
        failure={restore.failure ?? undo.failure ?? pick.failure}
        attempt={attempt}
      />
      {replaced.data || (found.data && found.data.length > 0) ? (
        <NativeSelect
          label={words.choose}
          value={chosen?.undo ? UNDO : (chosen?.name ?? "")}
          onChange={(event) => setChosen(chosenBy(event.currentTarget.value))}
          data={[
            { value: "", label: "–" },
            ...(replaced.data
              ? [{ value: UNDO, label: trust.undo(formatDateTime(replaced.data.replacedAt)) }]
              : []),
            ...(found.data ?? []).map((one) => ({
              value: one.name,
              label: words.found(formatDateTime(one.madeAt), formatBytes(one.bytes)),
            })),
          ]}
        />
      ) : (
        <Text>{words.none}</Text>
      )}
      <div>
        <Button variant="default" loading={pick.running} onClick={() => void onFile()}>
          {words.file}
        </Button>
        {chosen?.shown ? <Text mt={4}>{words.chosen(chosen.shown)}</Text> : null}
      </div>
      <FailureAlert failure={chosen && !chosen.undo ? peek.failure : undefined} />
      {chosen && (chosen.undo || peek.data) ? (
        <>
          {chosen.undo || !peek.data ? (
            <Text>{trust.undoHint}</Text>
          ) : (
            <Facts
              facts={[
                { term: words.office, value: peek.data.officeName },
                { term: words.madeAt, value: formatDateTime(peek.data.madeAt) },
                {
                  term: words.content,
                  value: text.backup.content(
                    formatNumber(peek.data.persons),
                    formatNumber(peek.data.cases),
                  ),
                },
                { term: words.sheet, value: text.backup.sheet(peek.data.recoverySheet) },
              ]}
            />
          )}
          <form
            onSubmit={(event) => void onSubmit(event)}
            noValidate
            style={{ display: "flex", flexDirection: "column", gap: "0.75rem" }}
          >
            <Radio.Group
              label={words.how}
              value={way}
              onChange={(value) => setWay(value === "kode" ? "kode" : "sandi")}
            >
              <div
                style={{
                  display: "flex",
                  flexDirection: "column",
                  gap: "0.5rem",
                  paddingTop: "0.5rem",
                }}
              >
                <Radio value="sandi" label={words.byPassword} />
                <Radio value="kode" label={words.byCode} />
              </div>
            </Radio.Group>
            {way === "sandi" ? (
              <>
                <TextInput
                  id="pulihkan-nama"
                  label={words.username}
                  maxLength={40}
                  autoComplete="username"
                  value={username}
                  onChange={(event) => setUsername(event.currentTarget.value)}
                />
                <PasswordInput
                  id="pulihkan-rahasia"
                  label={words.password}
                  maxLength={200}
                  autoComplete="current-password"
                  value={secret}
                  onChange={(event) => setSecret(event.currentTarget.value)}
                  visibilityToggleButtonProps={{
                    "aria-label": text.accounts.signIn.show,
                    tabIndex: 0,
                  }}
                />
              </>
            ) : (
              <TextInput
                id="pulihkan-rahasia"
                label={words.code}
                description={text.accounts.recover.codeHint}
                maxLength={80}
                autoComplete="off"
                value={secret}
                onChange={(event) => setSecret(event.currentTarget.value)}
              />
            )}
            <Button type="submit" color="red" loading={restore.running || undo.running}>
              {chosen.undo ? trust.undoSubmit : words.submit}
            </Button>
          </form>
        </>
      ) : null}
      <Anchor component="button" type="button" onClick={onBack} style={{ alignSelf: "flex-start" }}>
        {words.back}
      </Anchor>
      <DialogHost />
    </GateCard>
  );
}

// The form of every attach dialog: the chosen file checked and shrunk, its name, and what the caller asks besides.
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { toFailure, type DeskFailure } from "../app/failure.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { base64Of, prepare, type Prepared } from "./prepare.ts";
import { Preparing } from "./Preparing.tsx";

export interface Attached {
  readonly title: string;
  /** In base64, as the calls take them. */
  readonly body: string;
  readonly thumb: string;
}

interface AttachFormProps {
  readonly file: File;
  readonly running: boolean;
  readonly failure: DeskFailure | undefined;
  /** Fields above the name; the first of them should take the focus. */
  readonly children?: ReactNode;
  readonly onSave: (attached: Attached) => Promise<void>;
  readonly onCancel: () => void;
}

/** A photo that is pasted comes as "image.png". */
const PASTED = /^image\.(png|jpe?g)$/i;

export function AttachForm({
  file,
  running,
  failure,
  children,
  onSave,
  onCancel,
}: AttachFormProps) {
  const text = useText();
  const words = text.cases.attachDialog;
  const [prepared, setPrepared] = useState<Prepared>();
  const [refused, setRefused] = useState<DeskFailure>();
  const [title, setTitle] = useState(
    PASTED.test(file.name) ? "" : file.name.replace(/\.[a-z0-9]{1,5}$/i, "").slice(0, 120),
  );
  const [attempt, setAttempt] = useState(0);
  const nameless = attempt > 0 && title.trim() === "";

  useEffect(() => {
    let gone = false;
    prepare(file).then(
      (made) => {
        if (!gone) setPrepared(made);
      },
      (thrown: unknown) => {
        if (gone) return;
        setRefused(toFailure(thrown));
        setAttempt((n) => n + 1);
      },
    );
    return () => {
      gone = true;
    };
  }, [file]);

  async function onAttach() {
    setAttempt((n) => n + 1);
    if (title.trim() === "" || running || !prepared) return;
    const [body, thumb] = await Promise.all([base64Of(prepared.body), base64Of(prepared.thumb)]);
    await onSave({ title: title.trim(), body, thumb });
  }

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={refused ?? failure}
        problems={nameless && !refused ? [{ field: "attach-name", message: words.nameNeeded }] : []}
      />
      <Preparing file={file} prepared={prepared} failed={refused !== undefined} />
      {children}
      <TextInput
        id="attach-name"
        data-autofocus={children === undefined || undefined}
        label={words.name}
        required
        maxLength={120}
        value={title}
        error={nameless ? words.nameNeeded : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {text.app.action.cancel}
        </Button>
        <Button
          onClick={() => void onAttach()}
          loading={running || (!prepared && !refused)}
          disabled={refused !== undefined}
        >
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}

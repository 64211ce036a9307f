// The one form with which lists leave the office as a file: what leaves, why, as which kind of file, and then where to.
import { Alert, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { api, useCommand, type TaskState } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { isWhyMissing, LeavingFields, WhyField, type Leaving } from "./leaving-fields.tsx";

interface LeavingFormProps<I, O extends { readonly rows: number }> {
  /** What leaves, in a sentence. */
  readonly body: string;
  /** Proposed file name, without its ending. */
  readonly fileName: string;
  /** The kind of file is given, and not asked. */
  readonly xlsxOnly?: boolean;
  readonly write: TaskState<I, { readonly rows: number }, O>;
  /** What the task takes, once the officer has chosen a file. */
  readonly inputOf: (file: string, leaving: Leaving) => I;
  /** What is asked besides. */
  readonly children?: ReactNode;
  readonly close: (done: boolean) => void;
}

export function LeavingForm<I, O extends { readonly rows: number }>({
  body,
  fileName,
  xlsxOnly,
  write,
  inputOf,
  children,
  close,
}: LeavingFormProps<I, O>) {
  const { prelists } = useText();
  const [leaving, setLeaving] = useState<Leaving>({ why: "", format: "xlsx" });
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const fields = { leaving, onChange: setLeaving, attempted: attempt > 0 };
  async function onSave() {
    setAttempt((n) => n + 1);
    if (isWhyMissing(leaving) || write.running || choose.running) return;
    const target = await choose.run({
      purpose: "ekspor-prelist",
      name: `${fileName}.${leaving.format}`,
    });
    if (!target) return;
    const done = await write.start(inputOf(target.file, { ...leaving, why: leaving.why.trim() }));
    if (!done) return;
    notice(prelists.export.done(formatNumber(done.rows)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={choose.failure ?? write.failure}
        problems={
          attempt > 0 && isWhyMissing(leaving)
            ? [{ field: "ekspor-keperluan", message: prelists.export.whyMissing }]
            : []
        }
      />
      <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
        {body}
      </Alert>
      {xlsxOnly ? <WhyField {...fields} /> : <LeavingFields {...fields} />}
      {children}
      {write.running ? (
        <TaskProgress
          label={prelists.import.writing(formatNumber(write.progress?.rows ?? 0))}
          onCancel={write.cancel}
        />
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={write.running}
        label={prelists.export.submit}
      />
    </Stack>
  );
}

// The mark of the training office, on every page of it; while a guided task runs, its next step stands here and covers nothing.
import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useLanguage, useText } from "../text/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { onCallDone } from "./client.ts";
import { runCommand } from "./commands.ts";
import { openDialog } from "./dialogs.tsx";
import { useOpenScreen } from "./navigation.tsx";
import { useSession } from "./session.tsx";
import { trainingDialog } from "./training-dialog.tsx";
import { happened, leaveTask, taskOf, useProgress } from "./training-state.ts";

/** Watches what really happens: screens, calls, who sits here. */
function useObserver(): void {
  const screen = useOpenScreen()?.id;
  const { roles } = useSession();
  const { task, done } = useProgress();
  const at = task === null ? undefined : done[task];
  useEffect(
    () =>
      onCallDone(({ name, input, answer, acted }) => {
        if (!acted) happened({ call: name, input, answer }, roles);
      }),
    [roles],
  );
  // asked again after each step: whoever is already there need not leave and come back
  useEffect(() => {
    happened({ roles }, roles);
    if (screen !== undefined) happened({ screen }, roles);
  }, [screen, roles, task, at]);
}

function Open() {
  const { open } = useText().desk.training;
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => void openDialog(trainingDialog, {})}>
      {open}
    </Button>
  );
}

function Step() {
  const words = useText().desk.training;
  const language = useLanguage();
  const { roles } = useSession();
  const { task: id, done } = useProgress();
  const task = taskOf(id);
  if (!task) return null;
  const at = done[task.id] ?? 0;
  const step = task.steps[at];
  return (
    <>
      <span role="status">
        {step
          ? words.step(task.title[language], at + 1, task.steps.length)
          : words.finished(task.title[language])}{" "}
        {step ? <strong>{step.say[language]}</strong> : null}
      </span>
      {step ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => runCommand("umum.bantuan", roles)}
        >
          {words.help} <KeyHint keys="F1" silent />
        </Button>
      ) : (
        <Open />
      )}
      <Button size="compact-sm" variant="subtle" onClick={leaveTask}>
        {step ? words.later : words.close}
      </Button>
    </>
  );
}

/** The mark alone, before anybody has signed in. */
export function TrainingMark() {
  const { app } = useText();
  return (
    <aside className="loket-banner" aria-label={app.training}>
      <strong>{app.training}</strong> <span>{app.trainingHint}</span>
    </aside>
  );
}

/** Above the desk of somebody who is signed in. */
export function TrainingBanner() {
  const text = useText();
  const running = useProgress().task !== null;
  useObserver();
  return (
    <aside className="loket-banner" aria-label={text.app.training}>
      <strong style={{ whiteSpace: "nowrap" }}>{text.app.training}</strong>
      {running ? (
        <Step />
      ) : (
        <>
          <span>{text.app.trainingHint}</span>
          <Open />
        </>
      )}
    </aside>
  );
}

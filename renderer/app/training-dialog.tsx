// The five guided first tasks of the training office: begin, go on where one was left, do one again.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { GUIDE } from "../../shared/desk/guide.ts";
import { TRAINING_ACCOUNTS } from "../../shared/accounts/training.ts";
import { useLanguage, useText } from "../text/index.ts";
import { defineDialog } from "./registry.ts";
import type { DialogControl } from "./registry.ts";
import { beginTask, useProgress } from "./training-state.ts";

/** Names of those who do the steps of a task, in their order. */
function doersOf(roles: readonly string[]): string {
  return TRAINING_ACCOUNTS.filter(({ role }) => roles.includes(role))
    .map(({ name }) => name)
    .join(", ");
}

function TrainingDialog({ close }: DialogControl) {
  const text = useText();
  const words = text.desk.training;
  const language = useLanguage();
  const { done } = useProgress();
  return (
    <Stack gap="md">
      <Text>{words.intro}</Text>
      {GUIDE.map((task, at) => {
        const steps = done[task.id] ?? 0;
        const finished = steps >= task.steps.length;
        return (
          <Group key={task.id} justify="space-between" wrap="nowrap">
            <div>
              <Title order={3}>{task.title[language]}</Title>
              <Text c="dimmed" size="sm">
                {words.who(doersOf(task.steps.map((step) => step.role)))}{" "}
                {finished ? words.done : words.state(steps, task.steps.length)}
              </Text>
            </div>
            <Button
              variant={finished || steps === 0 ? "default" : "filled"}
              {...(at === 0 ? { "data-autofocus": true } : {})}
              aria-label={words.named(
                finished ? words.again : steps > 0 ? words.resume : words.begin,
                task.title[language],
              )}
              onClick={() => {
                beginTask(task);
                close();
              }}
            >
              {finished ? words.again : steps > 0 ? words.resume : words.begin}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}

export const trainingDialog = defineDialog<object>({
  id: "app.training",
  title: (text) => text.desk.training.title,
  roles: "masuk",
  size: "lg",
  component: TrainingDialog,
  sample: async () => ({}),
});

// A failed call as a sentence: what happened, what is safe, what to do.
import { Alert, Button, Group } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { DeskFailure } from "../app/failure.ts";
import { sentence, useText } from "../text/index.ts";

export interface FailureAlertProps {
  readonly failure: DeskFailure | undefined;
  /** Shows "Coba lagi". */
  readonly onRetry?: () => void;
}

/** Nothing when there is no failure. Announced to screen readers. */
export function FailureAlert({ failure, onRetry }: FailureAlertProps) {
  const text = useText();
  if (!failure || failure.code === "dibatalkan") return null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={text.app.failure.title}
      data-code={failure.code}
    >
      <Group justify="space-between" align="flex-end" gap="sm" wrap="wrap">
        <span style={{ flex: "1 1 18rem" }}>{sentence(failure.code, failure.details)}</span>
        {onRetry ? (
          <Button variant="default" onClick={onRetry}>
            {text.app.failure.retry}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

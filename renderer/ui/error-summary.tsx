// Problems of a form on top of it: a heading, one link per problem, and the focus moves here (after the GOV.UK pattern).
import { Alert, Anchor, List } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { DeskFailure } from "../app/failure.ts";
import { sentence, useText } from "../text/index.ts";

export interface Problem {
  /** DOM id of the field, so that the link can take the focus there. */
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  /** A failed save: its sentence is shown above the links. */
  readonly failure?: DeskFailure | undefined;
  /** Raise it at every attempt to save, so that the focus comes back here. */
  readonly attempt?: number;
}

/** Nothing while all is well. */
export function ErrorSummary({ problems, failure, attempt = 0 }: ErrorSummaryProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const shown = problems.length > 0 || (failure !== undefined && failure.code !== "dibatalkan");
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt, failure]);
  if (!shown) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={problems.length > 0 ? text.app.form.problemTitle : text.app.failure.title}
      data-code={failure?.code}
    >
      {failure ? <div>{sentence(failure.code, failure.details)}</div> : null}
      {problems.length > 0 ? (
        <List spacing={2}>
          {problems.map((problem) => (
            <List.Item key={problem.field + problem.message}>
              <Anchor
                component="button"
                type="button"
                onClick={() => {
                  const field = document.getElementById(problem.field);
                  field?.scrollIntoView({ block: "center" });
                  field?.focus();
                }}
              >
                {problem.message}
              </Anchor>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  );
}

// A new password typed twice, with its strength in words while it is typed.
import { PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { passwordProblems, passwordStrength } from "../../shared/accounts/rules.ts";
import { useText } from "../text/index.ts";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Tone } from "../ui/state-badge.tsx";

export interface NewPassword {
  readonly first: string;
  readonly second: string;
}
export const NO_PASSWORD: NewPassword = { first: "", second: "" };

/** Problems by field id, empty when it may be sent. */
export function useNewPasswordProblems(names: readonly string[]) {
  const text = useText().accounts.password;
  return (value: NewPassword, id: string) => {
    const wrong = passwordProblems(value.first, names).map((problem) => ({
      field: `${id}-first`,
      message: text.problems[problem],
    }));
    return wrong.length > 0 || value.first === value.second
      ? wrong
      : [{ field: `${id}-second`, message: text.differ }];
  };
}

export interface NewPasswordFieldsProps {
  readonly id: string;
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** User name and name of its owner: the password must not contain them. */
  readonly names: readonly string[];
  /** Show problems beside the fields (after the first attempt). */
  readonly checked: boolean;
}

const TONES: readonly Tone[] = ["warning", "active", "done", "done"];

export function NewPasswordFields({ id, value, onChange, names, checked }: NewPasswordFieldsProps) {
  const text = useText().accounts;
  const [left, setLeft] = useState(false);
  const problems = passwordProblems(value.first, names);
  const strength = passwordStrength(value.first, names);
  const first = problems[0];
  const showProblem = (checked || left) && first !== undefined && (checked || value.first !== "");
  const visibility = {
    visibilityToggleButtonProps: { "aria-label": text.signIn.show, tabIndex: 0 },
  };
  return (
    <>
      <PasswordInput
        id={`${id}-first`}
        label={text.password.fresh}
        description={text.password.hint}
        withAsterisk
        autoComplete="new-password"
        maxLength={200}
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
        onBlur={() => setLeft(true)}
        error={showProblem ? text.password.problems[first] : undefined}
        {...visibility}
      />
      {value.first === "" ? null : (
        <Text component="output" size="sm">
          {text.password.strengthLabel}:{" "}
          <StateBadge tone={TONES[strength] ?? "warning"}>
            {text.password.strength[strength]}
          </StateBadge>
        </Text>
      )}
      <PasswordInput
        id={`${id}-second`}
        label={text.password.again}
        withAsterisk
        autoComplete="new-password"
        maxLength={200}
        value={value.second}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
        error={checked && value.first !== value.second ? text.password.differ : undefined}
        {...visibility}
      />
    </>
  );
}

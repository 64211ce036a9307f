// A date that is typed, day first, never picked from a calendar: birth dates lie 40 to 80 years back.
import { TextInput } from "@mantine/core";
import type { TextInputProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { useText } from "../text/index.ts";
import { readDate, writeDate } from "./date-text.ts";

export interface DateFieldProps extends Omit<
  TextInputProps,
  "value" | "defaultValue" | "onChange"
> {
  /** 'YYYY-MM-DD' or ''. */
  readonly value: string;
  /** Gets 'YYYY-MM-DD', or '' while what is typed is empty or no real date. */
  readonly onChange: (iso: string) => void;
}

/** Accepts 17-08-1975, 17/8/1975, 17081975 and 1975-08-17; rewrites to 17-08-1975 when left; says so when it is no date. */
export function DateField({
  value,
  onChange,
  error,
  description,
  onBlur,
  ...rest
}: DateFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => writeDate(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value !== "" && readDate(typed) !== value) setTyped(writeDate(value));
    // only an outside change of value rewrites what is typed
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  const unreadable = left && typed.trim() !== "" && readDate(typed) === undefined;
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      description={description ?? text.app.form.dateHint}
      {...rest}
      value={typed}
      error={unreadable ? text.app.form.date : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readDate(event.currentTarget.value) ?? "");
      }}
      onBlur={(event) => {
        setLeft(true);
        const iso = readDate(typed);
        if (iso) setTyped(writeDate(iso));
        onBlur?.(event);
      }}
      onFocus={(event) => {
        setLeft(false);
        rest.onFocus?.(event);
      }}
    />
  );
}

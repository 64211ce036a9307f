// A short notice that something was done, in the corner, read aloud, with a button that screen readers can name.
import { notifications } from "@mantine/notifications";
import { currentText } from "../text/index.ts";

/** stays: until it is closed, for words that must be read (a first password, where a file went). */
export function notice(
  message: string,
  { stays = false }: { readonly stays?: boolean } = {},
): void {
  notifications.show({
    message,
    closeButtonProps: { "aria-label": currentText().app.action.close },
    ...(stays ? { autoClose: false } : {}),
  });
}

// A short notice that something was done, in the corner, with a button that screen readers can name.
import { notifications } from "@mantine/notifications";
import { currentText } from "../text/index.ts";

export function notice(message: string): void {
  notifications.show({
    message,
    closeButtonProps: { "aria-label": currentText().app.action.close },
  });
}

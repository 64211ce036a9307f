// A short notice that something was done, in the corner.
import { notifications } from "@mantine/notifications";
import { currentText } from "../../text/index.ts";

export function say(message: string): void {
  notifications.show({
    message,
    closeButtonProps: { "aria-label": currentText().app.action.close },
  });
}

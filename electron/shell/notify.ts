// Shows a reminder through the system; a click brings the queue forward.
import { type BrowserWindow, Notification } from "electron";
import type { Reminder } from "../cases/reminders.ts";
import type { Desk } from "../serve/desk.ts";

export function notifyThrough(window: BrowserWindow, desk: Desk): (reminder: Reminder) => void {
  // Held until it is clicked or gone: a notification that nobody holds loses its click.
  const shown = new Set<Notification>();
  return ({ title, body }) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body, silent: true });
    shown.add(notification);
    notification.on("close", () => shown.delete(notification));
    notification.on("click", () => {
      shown.delete(notification);
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      desk.emit({ type: "perintah", id: "antrean.buka" });
    });
    notification.show();
  };
}

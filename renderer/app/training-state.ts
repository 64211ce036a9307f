// How far the guided tasks of the training office are on this computer. No personal data, and it outlives a change of user: it is a note of the computer, not of the office.
import { useSyncExternalStore } from "react";
import type { Role } from "../../shared/call.ts";
import { readNote, writeNote } from "./preferences.ts";
import { advance, GUIDE, type GuideTask, type Happened } from "../../shared/desk/guide.ts";

const NOTE = "latihan";

export interface Progress {
  /** The task that is shown; null: left for now. */
  readonly task: string | null;
  /** Steps done of each task that was begun. */
  readonly done: Readonly<Record<string, number>>;
}

const listeners = new Set<() => void>();
let text: string | null = null;
let progress: Progress = { task: null, done: {} };

function read(): Progress {
  const kept = readNote(NOTE);
  if (kept === text) return progress;
  text = kept;
  progress = kept === null ? { task: null, done: {} } : (JSON.parse(kept) as Progress);
  return progress;
}

function write(next: Progress): void {
  writeNote(NOTE, JSON.stringify(next));
  for (const tell of listeners) tell();
}

export function useProgress(): Progress {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, read);
}

export function taskOf(id: string | null): GuideTask | undefined {
  return GUIDE.find((task) => task.id === id);
}

/** Shows a task where it was left; from its first step when it was finished. */
export function beginTask(task: GuideTask): void {
  const { done } = read();
  const at = done[task.id] ?? 0;
  write({ task: task.id, done: { ...done, [task.id]: at >= task.steps.length ? 0 : at } });
}

/** Out of sight, and kept. */
export function leaveTask(): void {
  write({ ...read(), task: null });
}

/**
 * Something happened at the desk.
 * @param roles of whoever sits there: what somebody else did is no step of the task
 */
export function happened(event: Happened, roles: readonly Role[]): void {
  const { task: id, done } = read();
  const task = taskOf(id);
  if (!task) return;
  const before = done[task.id] ?? 0;
  const after = advance(task, before, event, roles);
  if (after !== before) write({ task: task.id, done: { ...done, [task.id]: after } });
}

// Guided first tasks of the training office: steps as data, and how far somebody is, moved on by what really happened.
import type { Role } from "../call.ts";
import tasks from "../../resources/training/tasks.json" with { type: "json" };

interface Words {
  readonly id: string;
  readonly en: string;
}

/** What shows that a step was done: a screen was opened, a call went well (one of several), or somebody of this role sits here. */
export interface StepDone {
  readonly screen?: string;
  readonly call?: string | readonly string[];
  /** What the call must have asked for, e.g. {"to": "selesai"}: another move of the case is another step. */
  readonly asked?: Readonly<Record<string, string>>;
  readonly role?: Role;
}

export interface GuideStep {
  readonly say: Words;
  /** Who can do it. */
  readonly role: Role;
  /** Where it is done; its page of the help explains it. */
  readonly screen: string;
  /** The command that leads there or does it. */
  readonly command: string;
  readonly done: StepDone;
}

export interface GuideTask {
  readonly id: string;
  readonly title: Words;
  readonly steps: readonly GuideStep[];
}

/** A newcomer keeps no more in mind. */
export const MOST_STEPS = 8;
export const GUIDE = tasks as unknown as readonly GuideTask[];

/** What happened at the desk. */
export type Happened =
  | { readonly screen: string }
  | { readonly call: string; readonly input?: unknown; readonly answer?: unknown }
  | { readonly roles: readonly Role[] };

/** Whoever closes the dialog of the system without choosing has neither saved nor printed. */
function leftUndone(answer: unknown): boolean {
  const { saved, printed } = (answer ?? {}) as { saved?: unknown; printed?: unknown };
  return saved === false || printed === false;
}

/** Does this event do that step? */
export function doesStep({ done }: GuideStep, event: Happened): boolean {
  if ("screen" in event) return done.screen === event.screen;
  if ("call" in event) {
    const input = (event.input ?? {}) as Record<string, unknown>;
    return (
      [done.call ?? []].flat().includes(event.call) &&
      Object.entries(done.asked ?? {}).every(([field, value]) => input[field] === value) &&
      !leftUndone(event.answer)
    );
  }
  return done.role !== undefined && event.roles.includes(done.role);
}

/**
 * Number of steps done after this event: one more when it did the next one, else the same. Never skips a step.
 * @param roles of whoever sits at the desk: a step is done by who can do it
 */
export function advance(
  task: GuideTask,
  done: number,
  event: Happened,
  roles: readonly Role[],
): number {
  const next = task.steps[done];
  return next && roles.includes(next.role) && doesStep(next, event) ? done + 1 : done;
}

// The renderer's only way to the ground floor: `api` speaks the contract over one MessagePort; the hooks put it on a screen.
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { QueryClient, keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Contract } from "../../shared/contract.ts";
import { toFailure } from "./failure.ts";
import type { DeskFailure } from "./failure.ts";
import { noteSaved } from "./saved-state.ts";

export type Api = ContractRouterClient<Contract>;
type AnyCall = (...rest: never[]) => PromiseLike<unknown>;
type InputOf<C extends AnyCall> = Parameters<C>[0];
type OutputOf<C extends AnyCall> = C extends (...rest: never[]) => PromiseLike<infer O> ? O : never;
type ProgressOf<C extends AnyCall> =
  OutputOf<C> extends AsyncIterator<infer P, unknown, unknown> ? P : never;
type ResultOf<C extends AnyCall> =
  OutputOf<C> extends AsyncIterator<unknown, infer R, unknown> ? R : never;

type Transport = (
  path: readonly string[],
  input: unknown,
  signal?: AbortSignal,
) => Promise<unknown>;
const PATH = Symbol("path of a call");

/** Asks for the password of whoever sits here; false when they would rather not. Set by the room accounts. */
let askProof: () => Promise<boolean> = async () => false;
export function setAskProof(ask: () => Promise<boolean>): void {
  askProof = ask;
}

/** A call that asks for the password first is made again once it was given. */
async function proved<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.code !== "perlu_kata_sandi" || !(await askProof())) throw failure;
    return await make();
  }
}

/** A call that went well. */
export interface CallDone {
  /** 'cases.register' */
  readonly name: string;
  readonly input: unknown;
  readonly answer: unknown;
  /** A screen ran it as an act of the officer (useCommand, or a task that ended). */
  readonly acted: boolean;
}
type Hears = (done: CallDone) => void;
const hearers = new Set<Hears>();

/** Hears of every call that went well and every task that ended, once, and once more with `acted` when it was an act of the officer. Answers how to stop hearing. */
export function onCallDone(hear: Hears): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function tellDone(done: CallDone): void {
  for (const hear of hearers) hear(done);
}

function isStream(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

/** A tree of calls: api.people.search is a function that also knows that it is ['people', 'search']. */
function grow(send: Transport, path: readonly string[]): unknown {
  const call = async (input: unknown, options?: { signal?: AbortSignal }) => {
    try {
      const answer = await proved(() => send(path, input, options?.signal));
      if (!isStream(answer)) tellDone({ name: path.join("."), input, answer, acted: false });
      return answer;
    } catch (thrown) {
      throw toFailure(thrown);
    }
  };
  const branches = new Map<string, unknown>();
  return new Proxy(call, {
    get(target, key) {
      if (key === PATH) return path;
      if (typeof key !== "string" || key === "then") return Reflect.get(target, key);
      if (!branches.has(key)) branches.set(key, grow(send, [...path, key]));
      return branches.get(key);
    },
  });
}

/** Opens a channel and hands one end to the preload, which passes it to the main process. */
function openPort(): Transport {
  const { port1, port2 } = new MessageChannel();
  const link = new RPCLink({ port: port1 });
  port1.start();
  window.postMessage("port", "*", [port2]);
  return (path, input, signal) =>
    link.call(path, input, signal ? { context: {}, signal } : { context: {} });
}

let transport: Transport | undefined;
/** Tests put their own transport here; the app opens the port on its first call. */
export function setTransport(send: Transport): void {
  transport = send;
}
/** Tests stand between the page and its port: `between` is handed what is in use now. */
export function wrapTransport(between: (send: Transport) => Transport): void {
  transport = between(transport ?? openPort());
}
export const api = grow(
  (path, input, signal) => (transport ??= openPort())(path, input, signal),
  [],
) as Api;

/** Everything is local: always "online", no retries, errors are shown as they come. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 0,
      gcTime: 60_000,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** 'people.search' for api.people.search. */
export function nameOf(call: unknown): string {
  return (call as { [PATH]: readonly string[] })[PATH].join(".");
}

export interface CallState<O> {
  /** Undefined while the first answer is on its way, and after a failure. */
  readonly data: O | undefined;
  readonly failure: DeskFailure | undefined;
  readonly loading: boolean;
  /** A newer answer is on its way while an older one is shown. */
  readonly refreshing: boolean;
  refetch(): void;
}

export interface CallOptions {
  /** false: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the previous input's answer until the new one is there (lists, searches). */
  readonly keepPrevious?: boolean;
}

/** Asks a query (or door) and keeps it fresh: asked again after every command. */
export function useCall<C extends AnyCall>(
  call: C,
  input: InputOf<C>,
  options: CallOptions = {},
): CallState<OutputOf<C>> {
  const query = useQuery<OutputOf<C>, DeskFailure>({
    queryKey: [nameOf(call), input],
    queryFn: async ({ signal }) =>
      ((await (call as unknown as (i: unknown, o: unknown) => Promise<OutputOf<C>>)(input, {
        signal,
      })) ?? null) as OutputOf<C>,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
  return {
    data: query.data,
    failure: shownFailure(query.error, query.data !== undefined),
    loading: query.isPending && query.fetchStatus !== "idle",
    refreshing: query.isFetching && !query.isPending,
    refetch: () => void query.refetch(),
  };
}

/** What a command answers; one without an answer gives true, so that undefined always means failure. */
export type Ran<O> = [O] extends [undefined | void] ? true : O;

export interface CommandState<I, O> {
  /** Runs it; the answer, or undefined after a failure (then `failure` is set). */
  run(input: I): Promise<Ran<O> | undefined>;
  readonly running: boolean;
  readonly failure: DeskFailure | undefined;
  readonly data: O | undefined;
  reset(): void;
}

/** Drafts are saved behind the officer's back: they refresh nothing (meta `refetch: none`). */
const QUIET = /^(drafts|shell)\./;

/** Only whether somebody is signed in or the screen is locked: after locking, nothing else may be asked. */
export async function refreshStatus(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ["shell.status"] });
}

/** A refusal because the screen was locked meanwhile does not take away what is shown behind the lock. */
function shownFailure(error: DeskFailure | null, hasData: boolean): DeskFailure | undefined {
  if (!error || (hasData && (error.code === "terkunci" || error.code === "belum_masuk")))
    return undefined;
  return error;
}

/** Everything on screen is asked again. */
export async function refreshAll(): Promise<void> {
  await queryClient.invalidateQueries();
}

/** Runs a command (or a door that changes something) on demand; after success all that is on screen is asked again. */
export function useCommand<C extends AnyCall>(call: C): CommandState<InputOf<C>, OutputOf<C>> {
  const name = nameOf(call);
  const quiet = QUIET.test(name);
  const mutation = useMutation<OutputOf<C>, DeskFailure, InputOf<C>>({
    mutationFn: (input) => (call as unknown as (i: unknown) => Promise<OutputOf<C>>)(input),
    onMutate: () => {
      if (!quiet) noteSaved("menyimpan");
    },
    onError: () => {
      if (!quiet) noteSaved("gagal");
    },
    onSuccess: async (answer, input) => {
      if (quiet) return;
      noteSaved("tersimpan");
      tellDone({ name, input, answer, acted: true });
      await (name === "accounts.signOut" ? refreshStatus() : refreshAll());
    },
  });
  const { mutateAsync } = mutation;
  const run = useCallback(
    async (input: InputOf<C>) => {
      try {
        return ((await mutateAsync(input)) ?? true) as Ran<OutputOf<C>>;
      } catch {
        return undefined; // shown through `failure`
      }
    },
    [mutateAsync],
  );
  return {
    run,
    running: mutation.isPending,
    failure: mutation.error ?? undefined,
    data: mutation.data,
    reset: mutation.reset,
  };
}

export interface TaskState<I, P, R> {
  start(input: I): Promise<R | undefined>;
  cancel(): void;
  readonly running: boolean;
  readonly progress: P | undefined;
  readonly result: R | undefined;
  readonly failure: DeskFailure | undefined;
  reset(): void;
}

/** Runs a task: streams its progress, can be cancelled; leaving the screen cancels it too. */
export function useTask<C extends AnyCall>(
  call: C,
): TaskState<InputOf<C>, ProgressOf<C>, ResultOf<C>> {
  type State = {
    running: boolean;
    progress?: ProgressOf<C>;
    result?: ResultOf<C>;
    failure?: DeskFailure;
  };
  const [state, setState] = useState<State>({ running: false });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const start = useCallback(
    async (input: InputOf<C>) => {
      abort.current?.abort();
      const mine = new AbortController();
      abort.current = mine;
      const show = (next: State) => {
        if (abort.current === mine) setState(next);
      };
      show({ running: true });
      try {
        const open = call as unknown as (
          i: unknown,
          o: unknown,
        ) => Promise<AsyncIterator<ProgressOf<C>, ResultOf<C>>>;
        const stream = await open(input, { signal: mine.signal });
        for (;;) {
          const step = await stream.next();
          if (!step.done) {
            show({ running: true, progress: step.value });
            continue;
          }
          show({ running: false, result: step.value });
          for (const acted of [false, true])
            tellDone({ name: nameOf(call), input, answer: step.value, acted });
          await refreshAll();
          return step.value;
        }
      } catch (thrown) {
        show({
          running: false,
          failure: toFailure(mine.signal.aborted ? new DOMException("", "AbortError") : thrown),
        });
        return undefined;
      }
    },
    [call],
  );
  return {
    start,
    cancel: () => abort.current?.abort(),
    running: state.running,
    progress: state.progress,
    result: state.result,
    failure: state.failure,
    reset: () => setState({ running: false }),
  };
}

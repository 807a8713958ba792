/** Timers under a test's control, so that no test sleeps. */
export interface FakeTime {
  /** Lets time pass; timers run in order, with everything that they set off. */
  pass(milliseconds: number): Promise<void>;
  /** How many timers wait. */
  readonly waiting: number;
  restore(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** Until everything that is only waiting for its turn has had it. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function fakeTime(): FakeTime {
  const timers = new Map<number, Timer>();
  let now = 0;
  let last = 0;
  const set = (run: () => void, delay = 0) => {
    timers.set(++last, { due: now + delay, run });
    return last;
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: (id: number) => timers.delete(id) });
  const nextDue = (until: number) =>
    [...timers].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
  return {
    async pass(milliseconds) {
      const until = now + milliseconds;
      await settled();
      for (let next = nextDue(until); next; next = nextDue(until)) {
        const [id, timer] = next;
        timers.delete(id);
        now = timer.due;
        timer.run();
        await settled();
      }
      now = until;
    },
    get waiting() {
      return timers.size;
    },
    restore: () => void Object.assign(globalThis, real),
  };
}

/** Hides or shows the tab as the browser would report it. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

export function restoreVisibility(): void {
  Reflect.deleteProperty(document, 'hidden');
}

/** Whether the browser believes to be online. */
export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

export function restoreOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}

/** An event of the pointer, in milliseconds of the page's clock. */
interface NotedEvent {
  /** When the pointer moved. */
  readonly moved: number;
  /** When the page heard of it. */
  readonly heard: number;
}

interface NotedReading {
  /** The last event that it knows of, as an index. */
  readonly event: number;
  readonly asked: number;
  readonly answered: number;
}

interface NotedFrame {
  /** What is changed before this is in the frame. */
  readonly begun: number;
  readonly painted: number;
}

/** What a page under test noted. */
export interface NotedTimes {
  readonly events: readonly NotedEvent[];
  readonly readings: readonly NotedReading[];
  readonly frames: readonly NotedFrame[];
}

/** Runs in the page: notes its pointer's events, its questions to the reader's worker, and its frames. */
export function noteTimes(): void {
  const noted = {
    events: [] as NotedEvent[],
    readings: [] as NotedReading[],
    frames: [] as NotedFrame[],
  };
  Object.assign(globalThis, {
    notedTimes: () => noted,
    forgetTimes() {
      for (const list of Object.values(noted)) list.splice(0);
    },
  });

  const noteEvent = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const heard = performance.now();
    const all = event.getCoalescedEvents();
    for (const { timeStamp } of all.length > 0 ? all : [event]) {
      noted.events.push({ moved: timeStamp, heard });
    }
  };
  addEventListener("pointerdown", noteEvent, true);
  addEventListener("pointerrawupdate", noteEvent as EventListener, true);

  const { port1, port2 } = new MessageChannel();
  let begun = 0;
  // The task after a frame's callbacks comes when the frame is painted.
  port1.onmessage = () => noted.frames.push({ begun, painted: performance.now() });
  requestAnimationFrame(function frame() {
    begun = performance.now();
    port2.postMessage(undefined);
    requestAnimationFrame(frame);
  });

  const post: (message: object, options: never) => void = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { kind: string; number: number },
    options: Transferable[] | StructuredSerializeOptions = [],
  ) {
    if (message.kind === "read-drawing") {
      const event = noted.events.length - 1;
      const asked = performance.now();
      const onAnswer = ({ data }: MessageEvent<{ number: number }>) => {
        if (data.number !== message.number) return;
        this.removeEventListener("message", onAnswer);
        noted.readings.push({ event, asked, answered: performance.now() });
      };
      this.addEventListener("message", onAnswer);
    }
    post.call(this, message, options as never);
  };
}

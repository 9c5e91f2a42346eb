import type { Io } from './io.ts';

/** Sooner than this, nobody wonders. */
const PATIENCE_MS = 1000;

/** 进度: one line on the terminal that is rewritten in place, once a run takes over a second; nothing where stderr is no terminal. */
export type Progress = { say(text: string): void; clear(): void };

export function startProgress(io: Io): Progress {
  const start = io.now();
  let shown = false;
  return {
    say(text) {
      if (!io.interactive || io.now() - start < PATIENCE_MS) return;
      shown = true;
      io.stderr.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shown) io.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

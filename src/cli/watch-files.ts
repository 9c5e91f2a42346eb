import { watch } from 'chokidar';

/** A save may be several writes: what changes within this time is one change. */
const SETTLE_MS = 150;

const IGNORED = /(?:^|[\\/])(?:node_modules|\.[^\\/.][^\\/]*)(?:[\\/]|$)/;

/** The files that change below some folders, gathered until they come to rest; also what changes while nobody asks. */
export async function* watchFiles(folders: readonly string[]): AsyncGenerator<readonly string[]> {
  const changed = new Set<string>();
  let wake = (): void => {};
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], { ignoreInitial: true, ignored: IGNORED });
  watcher.on('all', (_, path) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(settled);
    settled = setTimeout(() => wake(), SETTLE_MS);
  });
  try {
    for (;;) {
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const paths = [...changed];
      changed.clear();
      yield paths;
    }
  } finally {
    await watcher.close();
  }
}

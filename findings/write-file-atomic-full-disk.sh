#!/usr/bin/env bash
# write-file-atomic 8.0.0: on a full disk it reports success and leaves a file that is cut short.
#
# It writes beside the target, syncs and renames, which is meant to leave either the old file or the new one. The one call of
# `fs.write` in it is not repeated, and how much it wrote is not looked at. On a disk with room for a part of the data the kernel
# writes that part; the promise resolves, and the good old file has been replaced by the beginning of the new one. The synchronous
# form does the same. `fs.writeFileSync` goes on until everything is written, and throws ENOSPC.
# Needs root, for a small disk in memory.
set -euo pipefail
folder="$(mktemp -d)"
mkdir "$folder/disk"
mount -t tmpfs -o size=64k tmpfs "$folder/disk"
trap 'umount "$folder/disk"; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund write-file-atomic@8.0.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
const [old, fresh] = [Buffer.alloc(16384, 'o'), Buffer.alloc(60000, 'n')];
const target = 'disk/report.bin';
for (const [name, write] of [
  ['writeFileAtomic', () => writeFileAtomic(target, fresh)],
  ['writeFileAtomic.sync', async () => writeFileAtomic.sync(target, fresh)],
  ['fs.writeFileSync beside it', async () => writeFileSync('disk/beside.bin', fresh)],
]) {
  rmSync(target, { force: true });
  writeFileSync(target, old);
  const said = await write().then(() => 'success', (error) => error.code);
  const now = readFileSync(target);
  const kind = now.equals(old) ? 'the old file' : now.equals(fresh) ? 'the new file' : `${statSync(target).size < fresh.length ? 'a part' : 'something'} of the new file`;
  console.log(`${name}: ${said}; the target holds ${kind}`);
}
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
writeFileAtomic: success; the target holds a part of the new file
writeFileAtomic.sync: success; the target holds a part of the new file
fs.writeFileSync beside it: ENOSPC; the target holds the old file
TXT
diff expected.txt seen.txt && echo "as recorded"

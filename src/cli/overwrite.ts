import { UserError } from '../finding/user-error.ts';
import type { Writer } from '../writers/writer.ts';
import type { Io } from './io.ts';

/** A target that people have edited since it was written is theirs: it is not overwritten unless they say so. */
export function refuseToOverwriteEdits(target: string, writer: Writer, bytes: Uint8Array, io: Io): void {
  if (!io.files.exists(target) || io.files.isFolder(target)) return;
  const old = io.files.read(target);
  if (sameBytes(old, bytes) || writer.wroteUnchanged?.(old)) return;
  throw new UserError(
    `「${target}」已经存在，并且可能有人改过，没有覆盖：请用 -o 另起文件名；确定不要原来的内容，就加 --force`,
  );
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

import { InvalidArgumentError } from 'commander';

/** A whole number from 0. */
export function readCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写一个整数，例如 10');
}

/** What random campaigns are made of: a few names, days in and around the campaign, keys that may be left out. */
import fc from 'fast-check';
import { addDays } from '../../../src/text/day.ts';
export type Fields = Record<string, unknown>;

export const IDS = ['a', 'b', 'c', 'd', 'e'];
export const ROLES = ['甲', '乙', '丙'];
export const DEPARTMENTS = ['一科', '二科'];
export const FROM = '2013-04-11';
export const TO = '2013-06-20';

const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((count) => addDays(from, count));
export const inCampaign = day(FROM, 70);
/** Some days lie outside the campaign on either side. */
export const around = day('2013-04-01', 110);
/** Mostly written; written half of the time. (`freq` n leaves out one in n.) */
export const mostly = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
export const half = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Without the keys that are not written. */
export const written = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
export const mapping = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> =>
  fc.record(shape).map(written);

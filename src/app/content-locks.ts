import { UserError } from '../finding/user-error.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Report } from '../records/report.ts';
import { chineseWord } from '../records/vocabulary.ts';

type Where = Report['contentIn'][number];

/**
 * 谈话内容 is printed only where two locks are open: the campaign file names the place, and the command line asks for it. Says whether both are; asking
 * without the file's leave is refused, for whoever types the command need not be who may give it.
 */
export function mayPrintContent({ report }: Campaign, where: Where, asked: boolean): boolean {
  const leave = report.contentIn.includes(where);
  if (asked && !leave) {
    const line = `${chineseKey('contentIn')}: [${chineseWord('contentIn', where)}]`;
    throw new UserError(
      `没有生成：谈话内容只有谈话双方知道，要印出来得有两处同意。命令里写了 --with-content，活动文件的“${chineseKey('report')}”里却没有写“${line}”：请经双方和领导同意后补上，或者去掉 --with-content`,
      2,
    );
  }
  return asked && leave;
}

/** What to say where the file gives leave and the command does not ask. */
export const contentLeftOut = ({ report }: Campaign, where: Where, asked: boolean): string | undefined =>
  report.contentIn.includes(where) && !asked
    ? `${chineseWord('contentIn', where)}没有印谈话内容：活动文件准许印，但命令里没有写 --with-content`
    : undefined;

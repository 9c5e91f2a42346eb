import { type Checked, checkCampaign } from '../../app/check-campaign.ts';
import { bytesOf, layoutOf } from '../../app/compose-report.ts';
import { contentLeftOut, mayPrintContent } from '../../app/content-locks.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Talk } from '../../records/talk.ts';
import { FORM_TITLE, type TalkFormWords, wordsToFillIn } from '../../report/talk-form.ts';
import { formsDocument, wordsOfMissing, wordsOfTalks } from '../../report/talk-forms.ts';
import type { Facts } from '../../rules/define-rule.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { Layout } from '../../writers/layout.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type Format, formatOf, writerOf } from '../output-format.ts';

export type FormOptions = {
  readonly talk?: readonly string[];
  readonly missing?: true;
  readonly empty?: number;
  readonly format?: Format;
  readonly output?: string;
  readonly withContent?: true;
  readonly force?: true;
};

/** More than any office fills in, and what Word still opens at once. */
const MOST_EMPTY = 1000;

/** 谈心谈话记录表: one to a page; of talks, filled in from the records; of talks to come, with the names; empty. */
export async function form(argument: string | undefined, options: FormOptions, io: Io): Promise<ExitCode> {
  if ((options.empty ?? 0) > MOST_EMPTY) throw new UserError(`空表一次最多出 ${MOST_EMPTY} 份：多的请复印`, 2);
  const { words, campaign, path } = argument === undefined ? blank(options) : await filled(argument, options, io);
  if (words.length === 0)
    throw new UserError('没有可以打印的记录表：活动文件里还没有谈话记录。要空表，请写 --empty 10', 2);
  const document = formsDocument(words, campaign?.unit.name ?? '', campaign?.asOf ?? io.today());
  const writer = await writerOf(formatOf(options), io);
  const bytes = await bytesOf(writer, document, formLayout(campaign));
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const target = options.output ?? `${folder}${FORM_TITLE}${writer.extension}`;
  return deliver(bytes, target, writer, { force: options.force, what: `${FORM_TITLE}${words.length}份` }, io);
}

type Forms = {
  readonly words: readonly TalkFormWords[];
  readonly campaign: Campaign | undefined;
  readonly path: string;
};

/** Without a campaign only empty forms can be made. */
function blank({ empty, talk, missing }: FormOptions): Forms {
  if (talk !== undefined || missing || empty === undefined)
    throw new UserError(
      '请写明活动文件，例如 talkreport form campaign.yaml；只要空表，请写 talkreport form --empty 10',
      2,
    );
  return { words: Array.from({ length: empty }, () => wordsToFillIn('')), campaign: undefined, path: '' };
}

async function filled(argument: string, options: FormOptions, io: Io): Promise<Forms> {
  const path = findCampaign(argument, io);
  const checked = await checkCampaign(path, io);
  const { facts } = checked;
  if (facts === undefined) throw new UserError(`「${path}」的基本信息读不出来：请先用 talkreport validate 核对`);
  const { campaign } = facts;
  const withContent = mayPrintContent(campaign, 'talk-form', options.withContent === true);
  for (const remark of remarksOn(checked, campaign, options)) io.stderr.write(`注意：${remark}\n`);
  const empty = Array.from({ length: options.empty ?? 0 }, () => wordsToFillIn(campaign.unit.name));
  const words = [
    ...wordsOfTalks(talksAskedFor(campaign, options), campaign, withContent),
    ...(options.missing ? missing(facts, io) : []),
    ...empty,
  ];
  return { words, campaign, path };
}

function remarksOn({ stopping }: Checked, campaign: Campaign, options: FormOptions): string[] {
  const left = contentLeftOut(campaign, 'talk-form', options.withContent === true);
  return [
    ...(left === undefined ? [] : [left]),
    ...(stopping.length === 0
      ? []
      : [`记录里有 ${stopping.length} 处错误没有改正，表里照记录填写：请用 talkreport validate 核对`]),
  ];
}

/** Those named; all of them where neither these nor other forms are asked for. */
function talksAskedFor({ talks }: Campaign, { talk: asked, missing: open, empty }: FormOptions): readonly Talk[] {
  if (asked === undefined) return open || empty !== undefined ? [] : talks;
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  return asked.map((id) => {
    const found = byId.get(id);
    if (found !== undefined) return found;
    const near = nearestWord(id, byId.keys());
    throw new UserError(
      `没有编号为「${id}」的谈话记录${near === undefined ? '' : `，是不是「${near}」`}：请核对编号`,
      2,
    );
  });
}

function missing({ campaign, coverage }: Facts, io: Io): readonly TalkFormWords[] {
  const { words, nameless } = wordsOfMissing(campaign, coverage);
  if (words.length === 0) io.stderr.write('注意：没有未谈或未到期的应谈项\n');
  if (nameless > 0) io.stderr.write(`注意：有 ${nameless} 项只要求谈话面，没有指明谁和谁谈，没有出表\n`);
  return words;
}

/** A form has more room than a document: margins of its own, where the unit has not chosen any. */
function formLayout(campaign: Campaign | undefined): Layout {
  const layout: Layout = campaign === undefined ? { profile: 'gov' } : layoutOf(campaign);
  return {
    ...layout,
    marginTop: layout.marginTop ?? 25,
    marginBottom: layout.marginBottom ?? 20,
    marginLeft: layout.marginLeft ?? 28,
    marginRight: layout.marginRight ?? 26,
  };
}

import { clausesOf, sentencesOf } from '../text/clauses.ts';

/** 批准的说法: that somebody has decided or approved something. */
const APPROVED =
  /(?:已经?|业已?|经)[^，]{0,14}(?:党委|党组|党总支|支委|\p{Script=Han}务会?|党委会|党组会|办公会|上级|县委|市委|省委|领导小组|领导|书记|局长|县长|市长|镇长|主要负责人)[^，]{0,8}(?:研究|审议|审定|讨论|集体研究)?(?:批准|通过|同意|决定|审定|审批)|会议(?:研究)?(?:决定|审议通过|批准|同意|一致通过)|(?:党委|党组|党委会|党组会|支委会|\p{Script=Han}务会|办公会)[^，]{0,4}(?:研究|审议|讨论)(?:批准|通过|同意|决定)|报经?[^，]{0,12}(?:批准|同意)(?!后方可)/u;

/** The paper is named: a document number, a title, minutes. */
const PAPER = /〔\d{4}〕|\d+号|《[^》]+》|纪要|批文|批复|批件/;
const MEANT = /拟|将|计划|建议|应|须|需|未|没有|待|提请|尚|要|请|可/;

/** 已经县委研究批准, 会议决定…: claims of a decision whose paper the sentence does not name. */
export const findApprovals = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (PAPER.test(sentence)) return [];
    return clausesOf(sentence).flatMap((clause) => {
      const found = APPROVED.exec(clause);
      return found === null ||
        MEANT.test(clause.slice(0, found.index).replace(/^.*[（(]/, '')) ||
        /后[^，]*$/.test(found[0])
        ? []
        : [clause.trim()];
    });
  });

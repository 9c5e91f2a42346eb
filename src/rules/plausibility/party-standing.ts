import { ageOn } from '../../pairing/who/membership.ts';
import type { Campaign } from '../../records/campaign.ts';
import { partyOf } from '../../records/party-words.ts';
import type { Person, Post } from '../../records/person.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'party-standing',
  title: '政治面貌和党内职务、年龄相符',
  basis: '《中国共产党章程》第三条、第七条；《中国共产主义青年团章程》第一条',
  family: 'plausibility',
  severity: always('error'),
  why: '党内职务由正式党员担任，写着群众、团员的书记，不是职务写错，就是政治面貌写错。按政治面貌确定应谈人的，会漏掉或多算这个人。',
  mend: '对照党员名册，改正政治面貌或职务；团员超龄离团的，改成群众。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, post: 党委书记, party: 中共党员}
  - {id: li, name: 李二, post: 团支部书记, party: 共青团员, birthDate: 1984-03-02}
  - {id: zhou, name: 周三, post: 党委办公室干事, party: 群众}
  - {id: wu, name: 吴五, post: 科员, party: 共青团员, birthDate: 1986-03-02}
  - {id: sun, name: 孙六, post: 农工党支部委员, party: 农工党党员}
  - {id: qian, name: 钱七, roles: [支部委员], party: 民盟盟员}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, post: 党委书记、局长, party: 群众}
  - {id: li, name: 李二, roles: [支部书记], party: 共青团员}
  - {id: zhou, name: 周三, post: 党组成员, party: 中共预备党员}
  - {id: wu, name: 吴五, party: 共青团员, birthDate: 1970-03-02}`,
        says: [
          { line: 2, message: '张一是「党委书记」，政治面貌却是「群众」' },
          { line: 3, message: '李二是「支部书记」，政治面貌却是「共青团员」' },
          { line: 4, message: '周三是「党组成员」，政治面貌却是「中共预备党员」' },
          { line: 5, message: '吴五到截至日期已有 43 岁，政治面貌却是「共青团员」' },
        ],
      },
    ],
  },
  check: ({ campaign }) => campaign.roster.flatMap((person) => ofPerson(person, campaign)),
});

const PARTY_POST =
  /(?<!团|团的|工会|联系|协助)(?:党委|党组|党工委|党总支|总支|党支部|支部|纪委|机关党委)(?:常务|专职|第一)?(?:副)?(?:书记|委员|成员)(?=$|[、，,;；兼（(\s和])/;
const OF_THE_LEAGUE = /(?<![集社兵财])团(?![购结体长])/;
/** 民盟支部委员, 农工党支部委员: posts of another party. */
const OF_ANOTHER_PARTY = /民革|民盟|民建|民进|农工|致公|九三|台盟/;
const OF_ANY_PARTY = /^(?:支部|总支)/;
/** 团员 leave the league at 28 where they hold no post in it; lists are put right late, and a union of so many years is a slip. */
const PAST_THE_LEAGUE = 36;

const wordsOf = ({ post, roles }: Post): string[] => [post ?? '', ...roles];
const isOfTheLeague = ({ posts }: Person): boolean =>
  posts.some((post) =>
    [...wordsOf(post), post.department ?? '', ...post.tags, ...Object.entries(post.groups).flat()].some((word) =>
      OF_THE_LEAGUE.test(word),
    ),
  );

function ofPerson(person: Person, { asOf }: Campaign): RuleRemark[] {
  const { id, name, origin, party, posts, birthDate } = person;
  const own = party === undefined ? undefined : partyOf(party);
  if (own === undefined || own === '中共党员') return [];
  const say = (seen: string, what: string, lighter: boolean): RuleRemark[] => [
    { origin, field: 'party', record: id, message: `${name}${seen}，政治面貌却是「${party}」：请核对${what}`, lighter },
  ];
  const ofOurs = posts.flatMap(wordsOf).filter((word) => !OF_ANOTHER_PARTY.test(word));
  const held = ofOurs.flatMap((word) => PARTY_POST.exec(word)?.[0] ?? []);
  const [title] = held.filter((it) => !OF_ANOTHER_PARTY.test(own) || !OF_ANY_PARTY.test(it));
  if (title !== undefined && !isOfTheLeague(person))
    return say(`是「${title}」`, '职务和政治面貌', own === '中共预备党员');
  const age = own === '共青团员' && birthDate !== undefined ? ageOn(birthDate, asOf) : 0;
  if (age < PAST_THE_LEAGUE || isOfTheLeague(person)) return [];
  return say(`到截至日期已有 ${age} 岁`, '出生日期和政治面貌', true);
}

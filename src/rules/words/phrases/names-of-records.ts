import type { Campaign } from '../../../records/campaign.ts';
import type { Person } from '../../../records/person.ts';
import type { Filter, Name } from '../../../statements/phrase.ts';
import { within } from '../../../text/day.ts';

type Ids = ReadonlySet<string>;
type Post = Person['posts'][number];

/** Words that may mean everybody, or those whose post or role is called so. */
const EVERYBODY = '干部职工|党员干部|教职员工|教职工|工作人员|干部员工|员工|职工|干部|同志|人员'.split('|');
/** Words that may, too, where the records call somebody so. */
const CALLINGS = '民警|干警|辅警|教师|老师|医生|护士|医护人员|工人|技术人员'.split('|');
/** Words for those who lead, each with the roles and posts that it may mean. */
const LEADERS: readonly (readonly [string, RegExp])[] = [
  ['班子成员', /班子|委员|局领导|院领导|校领导|所领导/],
  ['领导班子成员', /班子|委员|局领导|院领导|校领导|所领导/],
  ...[
    '局领导班子',
    '校领导班子',
    '公司领导班子',
    '分公司领导班子',
    '党委班子',
    '党组班子',
    '大队班子',
    '领导班子',
    '支委班子',
    '学校班子',
    '局班子',
  ].map((it): readonly [string, RegExp] => [it, /班子|委员|局领导|院领导|校领导/]),
  ['班子', /班子|委员|局领导|院领导|校领导/],
  ['领导干部', /领导|班子|委员|负责人/],
  ['局领导', /局领导|班子|委员|局长/],
  ['校领导', /校领导|班子|委员|校长/],
  ['书记', /书记/],
  ['委员', /委员/],
  ['中层干部', /中层|负责人|科长|股长|主任/],
  ['中层负责人', /中层|负责人|科长|股长|主任/],
  ['中层', /中层|负责人|科长|股长|主任/],
  ['科室负责人', /科室负责人|中层|负责人/],
  ['部门负责人', /部门负责人|科室负责人|中层|负责人/],
  ['科室的负责人', /科室负责人|中层|负责人/],
  ['支部的书记', /支部书记/],
  ['部门的负责人', /部门负责人|科室负责人|中层|负责人/],
  ['负责人', /负责人/],
  ['党支部书记', /支部书记/],
];

const BOARD = LEADERS.flatMap(([it]) => (it.endsWith('班子') && it !== '班子' ? [it] : []));

const known = new WeakMap<Campaign, readonly Name[]>();

/** 记录里的名字: whatever a sentence may name of the records, and which records it names; worked out once. */
export function namesOfRecords(campaign: Campaign): readonly Name[] {
  const names = known.get(campaign) ?? namesIn(campaign);
  known.set(campaign, names);
  return names;
}

function namesIn(campaign: Campaign): Name[] {
  const { pairings, channels, suggestions, talks, actions, unit, title } = campaign;
  const one = (axis: Filter['axis'], key: string, words: string): Name => ({ words, filters: [{ axis, key }] });
  const targets = [
    ...suggestions.map(({ target }) => target),
    ...channels.flatMap(({ received }) => received.map((it) => it.target)),
  ];
  const categories = [
    ...suggestions.map(({ category }) => category),
    ...channels.flatMap(({ received }) => received.map((it) => it.category)),
  ];
  const people = [...campaign.people.values()];
  const nameOf = (id: string) => campaign.people.get(id)?.name ?? id;
  return [
    ...pairings.flatMap((it) =>
      [...waysToCall(it.title), ...inCharge(it.title)].map((words) => one('pairing', it.id, words)),
    ),
    ...channels.flatMap((it) => shortTitles(it.title).map((words) => one('channel', it.id, words))),
    ...distinct(categories).map((it) => one('category', it, it)),
    ...distinct(targets).map((it) => one('target', it, nameOf(it))),
    ...(targets.includes('班子') ? BOARD.map((it) => one('target', '班子', it)) : []),
    ...distinct(talks.map(({ kind }) => kind)).map((it) => one('kind', it, it)),
    ...distinct(actions.map(({ department }) => department)).map((it) => one('department', it, it)),
    ...namesOfPeople(campaign, people),
    ...distinct([unit.name, unit.short, title, `我${unit.short ?? ''}`, ...commonNames(unit.name)]).map((words) => ({
      words,
      filters: [],
    })),
  ];
}

/** 党委委员与分管科室负责人 is also 分管委员同科室负责人, 委员和所分管的科室负责人; 班子成员相互谈 班子成员之间互谈. */
function waysToCall(title: string): string[] {
  const within = /^(.+?)(?:之间)?(?:相互|互相|互|两两)谈(?:心|话)?$/.exec(title)?.[1];
  if (within !== undefined)
    return [
      title,
      ...['相互', '之间相互', '之间互相', '互相', '之间', '互', '之间互', '两两'].map((how) => `${within}${how}谈`),
    ].flatMap((words) => [words, `${words}话`, `${words}心`]);
  const [, left = '', right = ''] = /^(.+?)[与和同](.+)$/.exec(title) ?? [];
  if (left === '' || right === '') return title.endsWith('谈') ? [title, `${title}话`] : [title];
  const short = (side: string): string => side.replace(/^(?:党委|党组|党总支|各|大队|本)(?=..)/, '');
  const plain = right.replace(
    /^(?:(?:所)?分管(?:的)?|(?:本|所在)(?:党)?(?:支部|部门|科室|单位|车间|中队)(?:的)?|各)(?=..)/,
    '',
  );
  const lefts = [left, short(left), ...(right.startsWith('分管') ? [`分管${left}`, `分管${short(left)}`] : [])];
  const rights = [right, plain, short(plain)].flatMap((it) => [
    it,
    ...['每名', '每一名', '全体', '各', '所有'].map((all) => all + it),
  ]);
  return distinct(
    lefts.flatMap((one) => ['与', '和', '同', '跟'].flatMap((join) => rights.map((other) => one + join + other))),
  );
}

/** Who leads those that he is in charge of: 分管委员 says which of the pairings is meant. */
const inCharge = (title: string): string[] => {
  const [, left = ''] = /^(.+?)[与和同](?:所)?分管/.exec(title) ?? [];
  if (left === '') return /^分管[^与和同]+(?=[与和同])/.exec(title)?.slice(0, 1) ?? [];
  return distinct([`分管${left}`, `分管${left.replace(/^党[委组]/, '')}`, '分管领导']);
};

/** 无记名问卷 is also 问卷, 职工意见箱 意见箱. */
const shortTitles = (title: string): string[] => distinct([title, /(?:问卷|意见箱|信箱|热线)$/.exec(title)?.[0]]);

/** 大队, 学校: what the unit calls itself for short. */
const commonNames = (name: string): string[] => {
  const kind = /(大队|支队|学校|小学|中学|学院|公司|集团|医院|中心|街道|委员会)$/.exec(name)?.[1];
  return kind === undefined ? [] : [kind, ...(/[小中]学|学院/.test(kind) ? ['学校'] : [])];
};

const distinct = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((it): it is string => it !== undefined && it.length > 1)),
];

function namesOfPeople({ roster, period, asOf }: Campaign, people: readonly Person[]): Name[] {
  const named = (
    words: string,
    sets: readonly (Ids | undefined)[],
    axis: 'people' | 'department' = 'people',
  ): Name => ({
    words,
    filters: [{ axis, key: words, people: sets }],
  });
  /** Who bears it at any time, and who on the day that the records are judged on. */
  const bearers = (bears: (post: Post) => boolean): Ids[] => {
    const ever = people.filter(({ posts }) => posts.some(bears));
    const now = people.filter(({ posts }) => posts.some((post) => bears(post) && within(asOf, post)));
    const then = people.filter(({ posts }) => posts.some((post) => bears(post) && within(period.from, post)));
    return [ever, now, then].map((those) => new Set(those.map(({ id }) => id)));
  };
  const posts = people.flatMap((it) => it.posts);
  const calls = new Map(
    posts.map((it) => [it, [...(it.post?.split(/[、，,]/) ?? []), ...it.roles, ...it.tags]] as const),
  );
  const calledOf = (post: Post): readonly string[] => calls.get(post) ?? [];
  const called = distinct(posts.flatMap(calledOf));
  const groups = distinct(posts.flatMap(({ groups: of }) => Object.values(of)));
  const departments = distinct(posts.map(({ department }) => department));
  const parties = distinct(people.map(({ party }) => party));
  const ofParty = (test: (party: string) => boolean): Ids =>
    new Set(people.flatMap(({ id, party }) => (party !== undefined && test(party) ? [id] : [])));
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of people) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  const everybody: Ids = new Set(roster.map(({ id }) => id));
  const members = ofParty((it) => /^(?:中共)?(?:预备)?(?:正式)?党员$/.test(it));
  const full = ofParty((it) => /^(?:中共)?(?:正式)?党员$/.test(it));
  const outside = new Set([...everybody].filter((id) => !members.has(id)));
  const found: Name[] = [
    ...[...byName].map(([name, ids]) => named(name, [ids])),
    ...called.map((it) =>
      named(it, [
        ...bearers((post) => calledOf(post).includes(it)),
        ...bearers((post) => calledOf(post).some((word) => word.endsWith(it))),
      ]),
    ),
    ...groups.map((it) =>
      named(
        it,
        bearers(({ groups: of }) => Object.values(of).includes(it)),
      ),
    ),
    ...departments.map((it) =>
      named(
        it,
        bearers(({ department }) => department === it),
        'department',
      ),
    ),
    ...parties.map((it) => named(it, [ofParty((party) => party === it)])),
    ...EVERYBODY.map((it) => named(it, [undefined])),
  ];
  for (const word of CALLINGS) {
    if (!called.some((it) => it.includes(word))) continue;
    const sets = bearers((post) => calledOf(post).some((it) => it.includes(word)));
    if (sets.some(({ size }) => size > 0)) found.push(named(word, [...sets, undefined]));
  }
  if (members.size > 0)
    found.push(named('党员', [members, full]), named('党员干部', [members]), named('党员领导干部', [members]));
  if (members.size > 0)
    for (const it of ['非党员', '党外干部', '党外人士', '党外同志', '党外职工', '非中共党员'])
      found.push(named(it, [outside]));
  for (const [words, pattern] of LEADERS) {
    const matching = called.filter((it) => pattern.test(it));
    if (matching.length === 0) continue;
    const sets = [
      ...bearers((post) => calledOf(post).some((it) => pattern.test(it))),
      ...matching.flatMap((it) => bearers((post) => calledOf(post).includes(it))),
    ].filter(({ size }) => size > 0);
    if (sets.length > 0) found.push(named(words, sets));
  }
  return found;
}

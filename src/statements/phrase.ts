import type { Quantity } from './quantity.ts';

/** 数的是什么: what a phrase counts. */
export type Thing =
  | 'talk'
  | 'talker'
  | 'talkee'
  | 'person'
  | 'task'
  | 'pairing'
  | 'opinion'
  | 'problem'
  | 'raised'
  | 'action'
  | 'form'
  | 'session'
  | 'department'
  | 'branch'
  | 'duration'
  | 'length';

/** 怎样了: what has become, or has not become, of what is counted. */
export type State =
  | 'required'
  | 'met'
  | 'missing'
  | 'exempt'
  | 'undecided'
  | 'pending'
  | 'replied'
  | 'unreplied'
  | 'accepted'
  | 'unaccepted'
  | 'declined'
  | 'settled-otherwise'
  | 'kept'
  | 'unfinished'
  | 'explained'
  | 'escalated'
  | 'done'
  | 'open'
  | 'doing'
  | 'planned'
  | 'started'
  | 'addressed'
  | 'unaddressed'
  | 'overdue'
  | 'late'
  | 'in-time'
  | 'sent'
  | 'returned'
  | 'unreturned'
  | 'due'
  | 'merged'
  | 'raw';

/** By what a phrase narrows what it counts. */
export type Axis =
  | 'people'
  | 'department'
  | 'pairing'
  | 'channel'
  | 'category'
  | 'target'
  | 'kind'
  | 'mode'
  | 'track'
  | 'month'
  | 'day'
  | 'until'
  | 'span'
  | 'part'
  | 'initiator'
  | 'source';

export type Filter = {
  readonly axis: Axis;
  readonly key: string;
  /** Of people: the ids meant, by each way to understand the word; `undefined` is everybody. */
  readonly people?: readonly (ReadonlySet<string> | undefined)[];
};

/** 记录里的名字: a word by which the records name something, and everything that it may name. */
export type Name = { readonly words: string; readonly filters: readonly Filter[] };

/** 范围: what stands together to narrow a count: 办公室、信息中心 is either, 书记与委员 may be between the two. */
export type Group = {
  readonly words: string;
  readonly names: readonly (readonly Filter[])[];
  readonly between: boolean;
  /** The preposition before it: 对班子, 由书记. */
  readonly mark: string;
  /** 组织人事科收集意见44条: who did it, for all. */
  readonly agent?: boolean;
  /** 每一名党员: each of them is meant. */
  readonly each?: boolean;
  /** 担任谈话人: on which side of a talk. */
  readonly side?: 'talkers' | 'talkees';
  /** 四名支部书记: how many they are said to be; where they are more, some of them are meant. */
  readonly number?: Quantity | undefined;
};

/** 一句数: a count, a share, a claim of all or of none, or who has the most: understood to the last word. */
export type Phrase = {
  readonly says: 'count' | 'rate' | 'all' | 'none' | 'most' | 'least' | 'more' | 'fewer' | 'some';
  /** 办公室、信息中心都超过15人次: said of each. */
  readonly every: boolean;
  /** 没有一场超过40分钟: said of none. */
  readonly never: boolean;
  /** 居首 is 1, 次之 2, 排在第三 3. */
  readonly rank: number;
  /** 比5月增加20场, 是5月的两倍: what it is held against, and how. */
  readonly against: { readonly group: Group; readonly by: 'more' | 'fewer' | 'times' } | undefined;
  /** Something in the clause is not understood, which can only make less of what it counts. */
  readonly partly: boolean;
  readonly quantity: Quantity | undefined;
  readonly unit: string;
  readonly words: string;
  /** One of these; where none is named, the states and the unit tell. */
  readonly things: readonly Thing[];
  readonly states: readonly State[];
  readonly groups: readonly Group[];
  /** 均由组织人事科牵头: what is said of all of them. */
  readonly predicate: readonly Group[];
  /** 两条都…: how many they are of whom all is said. */
  readonly of: Quantity | undefined;
  /** 三场座谈会收集意见5条: of so many of these the sentence goes on to tell. */
  readonly base:
    | {
        readonly quantity: Quantity;
        readonly unit: string;
        readonly things: readonly Thing[];
        readonly groups: readonly Group[];
      }
    | undefined;
  /** 已完成的2项均为立行立改: in what state those are of whom it is said. */
  readonly baseStates: readonly State[];
  /** Named before, and perhaps still meant. */
  readonly carried: readonly Group[];
  /** 占: the groups are part of what is shared out. */
  readonly share: boolean;
  /** 谈话率, 采纳率: the share has its own name. */
  readonly rate: boolean;
  readonly perHead: boolean;
  readonly clause: string;
  readonly sentence: string;
};

/** 配偶退休, 父亲病故: words of what befell somebody else than the person who is spoken of. */
export const OTHERS =
  /配偶|爱人|妻子|其妻|丈夫|父亲|母亲|父母|岳父|岳母|公公|婆婆|儿子|女儿|儿媳|女婿|子女|孩子|家属|家人|哥哥|弟弟|姐姐|妹妹|接替|接任|原(?:科|处|所|站|局|主|书)/;

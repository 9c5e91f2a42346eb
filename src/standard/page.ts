/** A4 (GB/T 9704-2012, 5.1), millimetres. */
export const PAPER = { width: 210, height: 297 } as const;

/** A point in millimetres. */
export const POINT = 25.4 / 72;

/** Twips (1/20 pt), the unit of WordprocessingML, of millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 20) / POINT);

/** The national values (GB/T 9704-2012, 5.2, 7.3.1, 7.5): margins in millimetres, 字号 in points, 每面行数 and 每行字数. */
export const NATIONAL = {
  titleSize: 22,
  bodySize: 16,
  marginTop: 37,
  marginBottom: 35,
  marginLeft: 28,
  marginRight: 26,
  lines: 22,
  characters: 28,
  boldLevels: [],
  pageNumber: 'sides',
} as const;

/** 版心 (5.2.1), millimetres: what the national margins leave. */
export const TEXT_AREA = {
  width: PAPER.width - NATIONAL.marginLeft - NATIONAL.marginRight,
  height: PAPER.height - NATIONAL.marginTop - NATIONAL.marginBottom,
} as const;

/** 字号 by name, in points, as Word and WPS have them. */
export const LETTER_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
};

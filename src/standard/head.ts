/** 版头 (GB/T 9704-2012, 7.2.4, 7.2.7), millimetres: the 标志 below the upper edge of the 版心, the red rule below the number. */
export const HEAD = { markBelowTextTop: 35, ruleBelowNumber: 4 } as const;

/** 信函 (10.1), millimetres: the 标志 below the upper edge of the paper, the red lines below it and above the lower edge, and how long they are. */
export const LETTER = { markTop: 30, lineBelowMark: 4, lineAboveFoot: 20, lineLength: 170 } as const;

/** The red double line of a 信函, millimetres: one of 2.25 pt and one of 0.75 pt, 1 pt between them. */
export const DOUBLE_LINE = { thick: 0.8, between: 0.36, thin: 0.26 } as const;

/** How high both lines are together, the room between them included. */
export const DOUBLE_LINE_HEIGHT = 1.42;

/** 页码 (7.5), millimetres: its 一字线 below the 版心. */
export const NUMBER_BELOW_TEXT = 7;

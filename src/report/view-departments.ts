import { departmentPrefix, departmentsOf } from '../figures/department-figures.ts';
import type { Campaign } from '../records/campaign.ts';
import { type FigureReference, refer } from './figure-reference.ts';
import { figureLabel } from './record-word.ts';

/** 部门 in the 统计表: its persons, how often they were talked with, those asked for and those with all of theirs met. */
export type DepartmentView = {
  readonly name: string;
  readonly persons: FigureReference;
  readonly attendances: FigureReference;
  readonly required: FigureReference;
  readonly met: FigureReference;
  readonly rate: FigureReference;
};

export const departmentViews = (campaign: Campaign): DepartmentView[] =>
  departmentsOf(campaign).map((name) => {
    const prefix = departmentPrefix(name);
    return {
      name: figureLabel(name, `${prefix}.persons`),
      persons: refer(`${prefix}.persons`),
      attendances: refer(`${prefix}.attendances`),
      required: refer(`${prefix}.people.required`),
      met: refer(`${prefix}.people.met`),
      rate: refer(`${prefix}.people.rate`),
    };
  });

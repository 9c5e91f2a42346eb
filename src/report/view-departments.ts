import { departmentPrefix, departmentsOf } from '../figures/department-figures.ts';
import type { Campaign } from '../records/campaign.ts';
import { refer } from './figure-reference.ts';
import { figureLabel } from './record-word.ts';
import { shape, type ViewOf } from './shape.ts';

/** 部门 in the 统计表: its persons, how often they were talked with, those asked for and those with all of theirs met. */
export const DEPARTMENT = shape({
  name: 'text',
  persons: 'figure',
  attendances: 'figure',
  required: 'figure',
  met: 'figure',
  rate: 'figure',
});
export type DepartmentView = ViewOf<typeof DEPARTMENT>;

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

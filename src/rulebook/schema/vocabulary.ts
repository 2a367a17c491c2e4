/** Words that the short form and every case share: grades, levels, criteria, harms, measures, units. */
import * as z from 'zod/mini';

/** The grades of the short form, lightest first; a table names its own. */
export const SHORT_GRADES = ['lenient', 'ordinary', 'severe'] as const;

/** The same, for what compares names of grades of any table. */
export const GRADES: readonly string[] = [...SHORT_GRADES];
export const gradeSchema = z.enum(SHORT_GRADES);
export type ShortGrade = z.infer<typeof gradeSchema>;

/** A grade by its id in the book. */
export type Grade = string;
export const ORDINALS = ['light', 'medium', 'heavy'] as const;
export const ordinalSchema = z.enum(ORDINALS);
/** The degree that a criterion reaches. */
export type Ordinal = z.infer<typeof ordinalSchema>;
export const CRITERIA = ['frequency', 'quantity', 'consequence'] as const;
export const criterionSchema = z.enum(CRITERIA);
/** What the short form grades by. */
export type Criterion = z.infer<typeof criterionSchema>;
export const CONSEQUENCES = ['none', 'remediable', 'irremediable'] as const;
export const consequenceSchema = z.enum(CONSEQUENCES);
/** The harm that was done. */
export type Consequence = z.infer<typeof consequenceSchema>;
export const MEASURES = ['count', 'area', 'share'] as const;
export const measureSchema = z.enum(MEASURES);
export type Measure = z.infer<typeof measureSchema>;
export const UNITS = ['樘', '台', '套', '处', '㎡', 'share'] as const;
export const unitSchema = z.enum(UNITS);
/** The units in which a quantity is stated. */
export type Unit = z.infer<typeof unitSchema>;

/** How strongly a mitigating circumstance works; `none` only stands in the combination table. */
export const MITIGATIONS = ['none', 'may', 'shall'] as const;
export const mitigationSchema = z.enum(MITIGATIONS);
export type Mitigation = z.infer<typeof mitigationSchema>;

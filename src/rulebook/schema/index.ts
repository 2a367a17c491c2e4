export * from './adjust.js';
export * from './amount.js';
export * from './condition.js';
export * from './fact.js';
export * from './table.js';

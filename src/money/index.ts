export * from './decimal.js';
export * from './range.js';
export * from './yuan.js';

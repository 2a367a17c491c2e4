export { exportWorksheet, importWorksheet, type WorksheetDocument } from './worksheet.js';

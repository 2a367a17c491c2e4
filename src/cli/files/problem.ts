/** What the system says about a file, as a sentence that names the file. */
import { visible } from '../../text/printable.js';
import { InputProblem } from '../input-problem.js';

interface Reason {
  readonly zh: string;
  readonly en: string;
}

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: { zh: '没有这个文件或者文件夹', en: 'there is no such file or folder' },
  EEXIST: { zh: '文件已经存在', en: 'the file exists' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder and no file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EBUSY: { zh: '文件正被别的程序使用', en: 'another program uses the file' },
  ETXTBSY: { zh: '文件正被别的程序使用', en: 'another program uses the file' },
  EPIPE: { zh: '接收输出的程序已经结束', en: 'the program that takes the output has ended' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EFBIG: { zh: '文件太大', en: 'the file is too large' },
  EINVAL: { zh: '文件名不对', en: 'the name is not valid' },
  ERR_INVALID_ARG_VALUE: { zh: '文件名不对', en: 'the name is not valid' },
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** True for what the system says about files and pipes. */
export const isSystemError = (error: unknown): boolean =>
  error instanceof Error && (Object.hasOwn(REASONS, codeOf(error)) || 'errno' in error || 'syscall' in error);

const reasonOf = (error: unknown): Reason => {
  const code = codeOf(error);
  return REASONS[code] ?? { zh: code || '原因不明', en: code || 'for an unknown reason' };
};

export function fileProblem(error: unknown, file: string, doing: 'read' | 'write'): InputProblem {
  const { zh, en } = reasonOf(error);
  const name = visible(file);
  return doing === 'read'
    ? new InputProblem(`读不到文件“${name}”：${zh}`, `cannot read the file "${name}": ${en}`)
    : new InputProblem(`写不了文件“${name}”：${zh}`, `cannot write the file "${name}": ${en}`);
}

/** A system error that no file is named for. */
export const systemProblem = (error: unknown): InputProblem => {
  const { zh, en } = reasonOf(error);
  const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : '';
  const name = path === '' ? '' : `“${visible(path)}”：`;
  return new InputProblem(`读写失败：${name}${zh}`, `reading or writing failed: ${name}${en}`);
};

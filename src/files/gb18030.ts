/**
 * GB18030-2022 for every engine: 18 characters that the edition of 2005 had in the private area of Unicode have had
 * places of their own since 2022, and which edition a `TextDecoder` follows depends on its version.
 */
const SINCE_2022: Readonly<Record<string, string>> = {
  '\uE78D': '\uFE10',
  '\uE78E': '\uFE12',
  '\uE78F': '\uFE11',
  '\uE790': '\uFE13',
  '\uE791': '\uFE14',
  '\uE792': '\uFE15',
  '\uE793': '\uFE16',
  '\uE794': '\uFE17',
  '\uE795': '\uFE18',
  '\uE796': '\uFE19',
  '\uE81E': '\u9FB4',
  '\uE826': '\u9FB5',
  '\uE82B': '\u9FB6',
  '\uE82C': '\u9FB7',
  '\uE832': '\u9FB8',
  '\uE843': '\u9FB9',
  '\uE854': '\u9FBA',
  '\uE864': '\u9FBB',
};

const BEFORE_2022 = /[\uE78D-\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864]/g;

export const normalGb18030 = (text: string): string =>
  text.replace(BEFORE_2022, (character) => SINCE_2022[character]!);

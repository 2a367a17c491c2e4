/** The documentation as a site, Chinese first. It loads nothing from elsewhere, so that it works behind an office's firewall. */
import { defineConfig } from 'vitepress';

const page = (text: string, link: string) => ({ text, link });

/** Chinese is written without spaces: every character is a word of its own, and letters and digits are words together. */
const tokenize = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

export default defineConfig({
  lang: 'zh-CN',
  title: '民防裁量 minfang-caliang',
  description: '上海民防行政处罚裁量：由违法事实和情节得出合法的罚款范围',
  srcDir: 'content',
  outDir: '../docs/site',
  rewrites: { 'README.zh-CN.md': 'index.md', 'decisions/README.md': 'decisions/index.md' },
  themeConfig: {
    nav: [{ text: '打开试算网页', link: '/playground/index.html', target: '_self' }],
    outline: { level: [2, 3], label: '本页目录' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize },
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: false },
        },
        translations: {
          button: { buttonText: '搜索' },
          modal: {
            noResultsText: '没有找到',
            resetButtonTitle: '清除',
            displayDetails: '显示内容',
            footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
          },
        },
      },
    },
    sidebar: [
      {
        text: '使用',
        items: [
          page('开始', '/'),
          page('网页', '/page'),
          page('命令行', '/desk'),
          page('文书', '/documents'),
          page('案卷自查', '/audit'),
          page('裁量表的编写', '/rules-guide.zh-CN'),
          page('Guide for rule authors', '/rules-guide'),
          page('English', '/english'),
        ],
      },
      {
        text: '法律',
        items: [
          page('条款、幅度、档次', '/tables'),
          page('各条的意思', '/clauses'),
          page('数字的出处', '/figures'),
          page('哪些条文在内', '/coverage'),
          page('新旧规定', '/law-in-time'),
          page('规则库的选择', '/policies.zh-CN'),
          page('术语', '/glossary'),
        ],
      },
      {
        text: '可信',
        items: [
          page('证明了什么', '/proof'),
          page('变异测试', '/mutation'),
          page('与其他引擎比较', '/comparison'),
          page('与其他项目比较', '/houses'),
          page('版本', '/versioning'),
          page('设计的决定', '/decisions/'),
          page('参与', '/contributing'),
          page('变更', '/changelog'),
        ],
      },
    ],
  },
});

/**
 * Readings that place names have and dictionaries of words give wrongly or not at all: the words, then their syllables.
 * The ordinary reading stays beside it, for who does not know better types that. A leaf: facts with their source.
 */
interface Readings {
  readonly source: string;
  /** `乐亭 lao ting`, one a line; a single character is read so in any place name. */
  readonly words: string;
}

const tables: readonly Readings[] = [
  {
    source: '字典都收的地名读音，没有逐条对过书',
    words: `
乐亭 lao ting
乐陵 lao ling
乐清 yue qing
蔚县 yu xian
单县 shan xian
莘县 shen xian
六安 lu an
六合 lu he
浚县 xun xian
涡阳 guo yang
铅山 yan shan
东阿 dong e
荥阳 xing yang
荥经 ying jing
番禺 pan yu
蚌埠 beng bu
泌阳 bi yang
黄陂 huang pi
洪洞 hong tong
长子 zhang zi
大城 dai cheng
歙县 she xian
枞阳 zong yang
尉犁 yu li
渑池 mian chi
会稽 kuai ji
牟平 mu ping
中牟 zhong mu
丽都 li du
解州 hai zhou
筠连 jun lian
犍为 qian wei
朝阳 chao yang
厦门 xia men
闵行 min hang
什刹海 shi cha hai
沌口 zhuan kou
厦 sha
都 du
堡 bao
堡 bu
堡 pu
埔 pu
埔 bu
泊 po
泊 bo
巷 xiang
巷 hang
弄 nong
弄 long
圩 wei
圩 xu
涌 yong
涌 chong
咀 ju
咀 zui
陂 bei
陂 pi
柏 bai
柏 bo
栖 qi
栖 xi
圈 quan
圈 juan
晟 sheng
晟 cheng
茜 xi
茜 qian
莞 guan
莞 wan
藏 cang
藏 zang
行 hang
行 xing
华 hua
重 chong
重 zhong
长 chang
长 zhang
漯 luo
漯 ta
柞 zha
柞 zuo
峙 zhi
峙 shi
莘 shen
莘 xin
崖 ya
垛 duo
崮 gu
夼 kuang
疃 tuan
埠 bu
岘 xian`,
  },
  {
    source: '《威海一开口就读错的地名》，www.360doc.cn/article/37015103_687680895.html',
    words: `
城子 sheng zi`,
  },
  {
    source:
      '王锦远，烟台晚报2024年11月23日，shm.com.cn/szb/ytwb/paper/pc/content/202411/23/content_208334.html',
    words: `
朱塂堡 zhu jiang pu
郝家埠 huo jia bu`,
  },
];

/** Every entry: the words, and the syllable of each of their characters. */
export const placeReadings: readonly (readonly [words: string, syllables: readonly string[]])[] =
  tables.flatMap(({ words }) =>
    words
      .trim()
      .split('\n')
      .map((line) => {
        const [word, ...syllables] = line.split(' ');
        return [word!, syllables] as const;
      }),
  );

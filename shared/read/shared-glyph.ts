/**
 * Radicals and the characters they look like. Chromium and others name a glyph that serves both by the lower code point, so
 * a printed 月 comes back as the radical ⽉ (U+2F49). The Kangxi radicals decompose by Unicode's own table (NFKC); of the
 * supplement only the simplified forms that Chinese fonts share are listed (Unicode, EquivalentUnifiedIdeograph.txt).
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  [
    ...(
      '⺁厂 ⺂乛 ⺃乚 ⺅亻 ⺆冂 ⺇几 ⺉刂 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ' +
      '⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺨犭 ⺩王 ⺪疋 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ' +
      '⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阝 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ' +
      '⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
    ).split(' '),
  ].map((pair): readonly [string, string] => {
    const [radical = '', character = ''] = pair;
    return [radical, character];
  }),
);

/** Other characters that share a glyph with the one Chinese text is typed with; and 户, whose radical Unicode reads as 戶. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['\u2f3e', '户'],
  ['\u2003', '\u3000'],
  ['\u2215', '／'],
  ['\u2329', '〈'],
  ['\u232a', '〉'],
  ['\u301c', '～'],
]);

/**
 * A text with every radical and twin replaced by the character that was typed; compatibility ideographs (U+F900–FAFF,
 * U+2F800–2FA1F) become the characters Unicode says they are, the twelve it counts as characters of their own stay.
 */
export function asTyped(text: string): string {
  return text.replace(
    /[\u2003\u2215\u2329\u232a\u2e80-\u2fd5\u301c\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu,
    (found) => TWINS.get(found) ?? SUPPLEMENT.get(found) ?? found.normalize('NFKC'),
  );
}

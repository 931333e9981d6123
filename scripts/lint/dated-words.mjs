/** Words that are true on one day only. */
const RELATIVE =
  /今天|今日|还剩|还有(?=\d|$|\$\{[^}]*(day|left|days)[^}]*\})[^，。]*天|正在(施工|进行|公示|改造|办)|(?<!时间)已过(?!的)\$|下一?次(更新|期限|发布)|至今|目前|眼下|近日/;
/** What ties them to a day: the day of the data, or a date. */
const DATED = /截至|asOf|formatDate|shortDate|since|\d{4}年/;

/**
 * A sentence of the site with a word that ages must name its day, or be worked out on the visitor's day by
 * src/shared/turning-days.ts and src/shared/countdown.ts. A whole literal may be allowed: the value of a code list is no sentence.
 */
export const datedWords = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { values: { type: 'array', items: { type: 'string' } } } }],
    messages: {
      undated: '“{{word}}”过几天就不对了：写上日期，或者用src/shared/turning-days.ts在访客的那一天算。',
    },
  },
  create(context) {
    const values = new Set(context.options[0]?.values ?? []);
    const look = (node, text) => {
      if (values.has(text.trim())) return;
      const found = RELATIVE.exec(text);
      if (found && !DATED.test(text))
        context.report({ node, messageId: 'undated', data: { word: found[0] } });
    };
    const whole = (node) => context.sourceCode.getText(node);
    return {
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateLiteral: (node) => look(node, whole(node)),
      JSXText: (node) => look(node, node.value),
      AstroText: (node) => look(node, node.value),
    };
  },
};

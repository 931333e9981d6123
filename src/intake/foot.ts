/** How the lines below a table begin: notes, who filled it in, who signed. */
const FOOT =
  /^(注|备注|说明|填[表报]说明|[填制]表人?|填报人|审核人?|复核人?|经办人?|(单位)?负责人|(分管|主要|主管)领导|联系人|联系电话|填报单位|报送单位|[填制]?[表报](日期|时间)|日期|盖章|签字|审批人?|数据来源|资料来源)(\(.*?\))?:|^注\d*[.、]|^\(?盖章\)?$/;

/** Whether a text begins a line of notes or signatures, which is no record. */
export const isFoot = (text: string): boolean =>
  FOOT.test(text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, ''));

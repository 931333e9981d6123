import { formatDate } from '../../src/shared/format.ts';
import { whereOneStands } from './published-answers.ts';
import { infoOf } from './site.ts';
import { written, type Task } from './tasks.ts';

/** Where a question of the real district is answered whatever it publishes. */
const anywhere = (question: string, walk: Task['walk']): Task => ({ question, home: '/', walk });

/** What residents ask besides the ten of CONTRIBUTING.md: with them twenty-seven. */
export const moreTasks: readonly Task[] = [
  written(
    '装一部电梯要多少钱，我要出多少？',
    [{ follow: '改造内容' }, { follow: '电梯加装' }],
    ['可以提取住房公积金', '每部的预算，各项目的中位数是', '不是每户交多少'],
  ),
  written(
    '望海苑一户平均多少钱？',
    [{ find: '望海苑' }, { follow: '望海苑片区改造项目' }],
    ['平摊每户35,627元，居民1,753元，不是每户交多少'],
  ),
  written('改得不好，向谁投诉？', [{ find: '望海苑' }], ['12345政务服务便民热线', '听涛街道办事处']),
  anywhere('没有公布的，怎么要？', () => ({
    steps: [...whereOneStands('').steps, { follow: '没有见到的，怎么申请公开' }],
    answer: ['政府信息公开申请', '收到申请起20个工作日内答复'],
  })),
  written(
    '谷雨新村为什么停工？',
    [{ find: '谷雨新村' }, { follow: '谷雨新村改造项目' }],
    ['2024年6月4日起暂停施工，原因：地下管线与竣工图不符，重新勘察后再施工'],
  ),
  written(
    '望海苑多少居民同意了？',
    [{ find: '望海苑' }, { follow: '望海苑片区改造项目' }],
    ['两项征询都超过三分之二'],
  ),
  written('全区改完了多少个？', [], ['列入计划的55个小区，已验收41个，占74.5%']),
  written('比计划慢了几个？', [{ follow: '进度' }], ['应当验收42个，验收了40个，比计划少2个']),
  written('哪里最慢？', [{ follow: '进度' }], ['比计划少的2个，在松岭街道、北山街道两个街道']),
  written(
    '望海苑坏了打什么电话？',
    [{ find: '望海苑' }, { follow: '望海苑片区改造项目' }],
    ['施工、保修', '0532-0000 0001'],
  ),
  written(
    '白露家园为什么不改了？',
    [{ find: '白露家园' }, { follow: '白露家园改造项目' }],
    ['小区列入城市更新片区，另行改造'],
  ),
  anywhere('网站写错了，告诉谁？', () => ({
    steps: [{ follow: '发现错误' }],
    answer: [
      infoOf('').contacts.length > 0
        ? '写明是哪一页、哪一处、正确的应该是什么、在哪里能看到'
        : '本站还没有公布联系方式，这里不编造一个。',
      '12345政务服务便民热线',
    ],
  })),
  anywhere('这些数是哪一天的？', () => ({
    steps: [{ follow: '数据' }],
    answer: [`截至${formatDate(infoOf('').asOf)}`],
  })),
  written(
    '有没有不合规定的？',
    [{ find: '望海苑' }, { follow: '望海苑片区改造项目' }],
    ['2处不符合，1处提示'],
  ),
  written(
    '我家住望海苑3号楼，第三单元电梯装不装？',
    [{ find: '望海苑' }, { follow: '3号楼' }],
    ['1单元：做完', '2单元：不做（这个单元没有谈拢）', '3单元：要做，未开始'],
  ),
  written(
    '听潮新村屋面漏了还保修吗，找谁？',
    [{ find: '听潮新村' }],
    ['屋面防水', '保修到2027年4月19日', '由示范建工集团修，依据法规，报修电话0532-0000 0001'],
  ),
  written(
    '听潮新村改完以后谁管？',
    [{ find: '听潮新村' }, { follow: '听潮新村片区改造项目' }],
    ['小区都定了物业管理方式'],
  ),
  written(
    '答应的186个车位呢？',
    [{ find: '望海苑' }, { follow: '看答应过的每一件' }],
    ['186个车位', '从186个车位改为118个车位'],
  ),
  written('苔阶里投票没有通过，差几户？', [{ find: '苔阶里' }], ['同意改造差14户', '加装电梯的费用没有谈拢']),
];

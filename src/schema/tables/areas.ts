import { datums } from '../../policy/codes.ts';
import { code, degree, id, ids, outline, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Places outside the compounds that a project works on too (四(一): buildings, surroundings, services nearby). */
export const areas = defineTable({
  name: 'areas',
  file: 'areas.csv',
  title: '周边区域',
  description: '小区以外一并改造的地方，一处一行。没有的不用写。',
  key: ['projectId', 'name'],
  label: 'name',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    name: text('名称', '这处地方叫什么', { required: true, example: '某路南段' }),
    works: prose('内容', '改造它的什么', { example: '人行道铺装，架空线入地' }),
    lng: degree('经度', '中间一点的经度；没有就留空', { unit: '度' }),
    lat: degree('纬度', '中间一点的纬度；没有就留空', { unit: '度', example: '36.098' }),
    outline: outline('轮廓', '这处地方的各个拐角，依次写经度、纬度，拐角之间用；分开；没有就留空'),
    datum: code('坐标系', '经纬度和轮廓所用的坐标系；有经纬度或轮廓就必须写', datums),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});

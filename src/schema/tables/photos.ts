import { photoTimes } from '../../policy/codes.ts';
import { code, date, id, ids, photoFile, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Photographs of the works, in `photos/` of the dataset's folder; two of one spot, before and after, stand side by side. */
export const photos = defineTable({
  name: 'photos',
  file: 'photos.csv',
  title: '照片',
  description:
    '改造前、改造中、改造后的照片，一张一行；照片放进同一个文件夹的 photos 里。同一处地方写同一个“拍的地方”，网站把改造前、改造后的放在一起比。照片里的拍摄位置、手机型号网站会去掉；人脸、车牌网站认不出来，要有人看过。',
  key: ['file'],
  label: 'spot',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    file: photoFile('文件', 'photos 文件夹里的文件名；网站公布它，不要写人名、电话', { required: true }),
    spot: text('拍的地方', '拍的是哪一处；前后两张要写得一样', {
      required: true,
      example: '3号楼东侧道路',
    }),
    time: code('时候', '改造前、改造中还是改造后拍的', photoTimes, { required: true }),
    takenOn: date('拍摄日期', '哪天拍的；不知道就留空'),
    alt: text('画面', '一句话说画面里有什么，给看不见图的人听', {
      required: true,
      example: '路面坑洼，有积水，车停在路中间',
    }),
    checkedBy: text('谁看过', '哪个单位看过照片里没有认得出的人脸、车牌、门牌', {
      required: true,
      example: '听涛街道办事处',
    }),
    sourceIds: ids('来源编号', '照片的出处，可写多个', { required: true, ref: 'sources' }),
  },
});

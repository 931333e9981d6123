import type { Dataset } from '../model/types.ts';
import { PACKAGE, TEMPLATE, ZIP } from './data-files.ts';
import { RECOUNT } from './recount-zip.ts';
import { resources } from './resources.ts';

/**
 * schema.org Dataset for search engines. `address` gives the address of a file below `/data/`;
 * relative ones are read against the page.
 */
export function datasetJsonLd(dataset: Dataset, address: (path: string) => string): object {
  const { info } = dataset;
  const download = (name: string, path: string, encodingFormat: string): object => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: address(path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: info.title,
    description: `${info.city}${info.district}城镇老旧小区改造的小区、项目、改造内容、环节、资金和公示，每条写明出处。${info.compiled}`,
    url: address(''),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creativeWorkStatus: info.sample ? '虚构示例，非真实项目' : '已发布',
    license: info.licence.url ?? info.licence.name,
    creator: { '@type': 'Organization', name: info.publisher },
    spatialCoverage: { '@type': 'Place', name: `${info.city}${info.district}` },
    temporalCoverage: `${info.planWindow.start}/${info.planWindow.end}`,
    dateModified: dataset.asOf,
    version: dataset.asOf,
    distribution: [
      download('全部数据', ZIP, 'application/zip'),
      download('数据包说明', PACKAGE, 'application/json'),
      download('重算每个数的程序', RECOUNT, 'application/zip'),
      download('填数据的模板', TEMPLATE, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
      ...resources(dataset).map(({ title, path, mediatype }) => download(title, path, mediatype)),
    ],
  };
}

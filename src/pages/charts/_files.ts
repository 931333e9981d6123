import type { GetStaticPaths } from 'astro';
import { gallery, chartOf } from '../../charts/gallery/index.ts';
import { picture } from '../../charts/picture.ts';
import { chartCsv } from '../../publish/chart-rows.ts';
import { release, site } from '../../site/site.ts';
import { credit, siteMark } from '../../views/common/credit.ts';

/** One file a chart; of the release too, which keeps its own. */
export const chartPaths: GetStaticPaths = () => gallery(site).map(({ id }) => ({ params: { id, release } }));

const entryOf = (id: string | undefined) => chartOf(site, id!)!;

/** The numbers of a chart as CSV for Excel. */
export const csvFile = (id: string | undefined): Response =>
  new Response(chartCsv(entryOf(id).table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

/** The chart as a picture that stands alone; the build makes the PNG of it. */
export function svgFile(id: string | undefined): Response {
  const chart = entryOf(id);
  const frame = { mark: siteMark(site), credit: credit(site, chart.sourceIds, release) };
  return new Response(picture(chart, frame), { headers: { 'content-type': 'image/svg+xml' } });
}

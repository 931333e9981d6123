import { policyIds, policyOf } from '../src/policy/policy-of.ts';
import { main, optionsAndFiles, UserError } from './lib/cli.ts';
import { explain } from './lib/explain.ts';

const USAGE = 'npm run explain -- 编号…';

await main(() => {
  const { positionals } = optionsAndFiles({}, USAGE);
  if (positionals.length === 0) throw new UserError(`没有写编号，例如 D003\n用法：${USAGE}`);
  const policies = policyIds.map(policyOf);
  console.log(positionals.map((code) => explain(code, policies)).join('\n\n'));
  return 0;
});

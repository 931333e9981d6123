/** doiuse ships its declarations where its exports do not lead: the part that is used. */
declare module 'doiuse' {
  import type { ChildNode, Plugin } from 'postcss';

  /** Tells each use of a feature that a browser of the browserslist lacks or knows in part, by caniuse. */
  export default function doiuse(options: {
    onFeatureUsage: (used: { readonly feature: string; readonly usage: ChildNode }) => void;
  }): Plugin;
}

/**
 * Loaded into a process that a build begins: it ends when the build does, even when that was killed, and so never works
 * on beside the next one.
 */
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

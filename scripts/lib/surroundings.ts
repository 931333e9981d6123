/**
 * The few variables a process needs to run. Nothing else is passed on: Vite takes some variables
 * (BASE_URL, MODE) for settings, git others (GIT_DIR), and the site must not depend on who builds it.
 */
export function surroundings(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

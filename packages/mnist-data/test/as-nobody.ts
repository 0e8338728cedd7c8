/** Do it without the superuser's rights, whom no permission stops. */
export async function asNobody<Result>(task: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return task();
  process.seteuid!(65_534);
  try {
    return await task();
  } finally {
    process.seteuid!(0);
  }
}

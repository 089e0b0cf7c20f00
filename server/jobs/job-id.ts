/** The park whose job it is. */
export function parkOf(job: string): string {
  return job.split('.', 1)[0] as string;
}

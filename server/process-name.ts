import { hostname } from 'node:os';

/** As what this process is known to the database: which Stet, where, which process, since when (seconds). 63 characters at most. */
export const processName = (): string => {
  const host =
    hostname()
      .replaceAll(/[^\w.-]/g, '')
      .slice(0, 24) || 'somewhere';
  const since = Math.round(Date.now() / 1000 - process.uptime());
  return `stet ${process.env.STET_VERSION || 'tool'} ${host} ${process.pid} ${since}`;
};

export interface RunningProcess {
  version: string;
  host: string;
  pid: number;
  since: string;
}

/** Back from such a name; null for whatever else is connected. */
export function runningProcess(name: string): RunningProcess | null {
  const [, version, host, pid, since] = /^stet ([\w.-]+) ([\w.-]+) (\d+) (\d+)$/.exec(name) ?? [];
  if (!version || !host || version === 'tool') return null;
  return { version, host, pid: Number(pid), since: new Date(Number(since) * 1000).toISOString() };
}

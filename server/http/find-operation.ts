import type { Operation } from './operation';
import { OPERATIONS } from './operations';

interface Pattern {
  operation: Operation;
  parts: string[];
}

const PATTERNS: readonly Pattern[] = OPERATIONS.map((operation) => ({
  operation,
  parts: operation.path.split('/').filter(Boolean),
}));

function namesOf(parts: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (parts.length !== path.length) return null;
  const names: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const piece = path[index] ?? '';
    if (part.startsWith('{')) names[part.slice(1, -1)] = piece;
    else if (part !== piece) return null;
  }
  return names;
}

/** The operation of a method and path, with the names in the path; null where there is none. */
export function findOperation(
  method: string,
  path: readonly string[],
): { operation: Operation; names: Record<string, string> } | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const { operation, parts } of PATTERNS) {
    const names = operation.method === asked ? namesOf(parts, path) : null;
    if (names) return { operation, names };
  }
  return null;
}

/** The methods that an address takes; none where it is the address of no call. */
export function methodsAt(path: readonly string[]): string[] {
  const here = PATTERNS.filter(({ parts }) => namesOf(parts, path)).map(({ operation }) => operation.method);
  if (here.length === 0) return [];
  return [...new Set([...here, ...(here.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
}

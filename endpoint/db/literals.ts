/** A statement with its values written into it, for the one command that takes none beside it: `COPY`. */
import { createQueryId, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import pg from 'pg';
import { arrayText, type Cell } from './array-text.ts';

/**
 * A value as PostgreSQL reads it in a statement, whatever stands in it.
 * @throws Where a text holds NUL, which would end the statement for the server, and of values no statement of ours has.
 */
function literal(value: unknown): string {
  if (Array.isArray(value)) return literal(arrayText(value as Cell[]));
  if (typeof value === 'number' && Number.isFinite(value)) return `(${value})`;
  if (typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  if (typeof value !== 'string') throw new TypeError('no literal for such a value');
  if (value.includes('\0')) throw new RangeError('NUL in a literal');
  return pg.escapeLiteral(value);
}

class WithLiterals extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.append(literal(value));
  }
}

/** The statement as one text. */
export const withLiterals = (statement: RawBuilder<unknown>): string =>
  new WithLiterals().compileQuery(statement.toOperationNode(), createQueryId()).sql;

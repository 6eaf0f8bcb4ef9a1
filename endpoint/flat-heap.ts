/**
 * Lets the heap double before it is collected whole, where V8 would let it grow up to fourfold. An export makes and drops a few hundred
 * megabytes of cells: collected late they stand in the memory of the process. Much less room than this costs time, for bytes on their
 * way from the database to a reader count as growth too.
 * Read by V8 whenever it has collected, so it holds from the first time on (`--heap-growing-percent` of `node --v8-options`).
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=100');

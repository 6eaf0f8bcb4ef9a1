/** How a page of the extension asks: any message of the contract. */
import { askBy } from './client.ts';
import { type Ask, messages } from './contract.ts';

export const ask: Ask = askBy(messages);

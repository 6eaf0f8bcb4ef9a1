import { moneyAndDelivery } from './money-and-delivery.ts';
import { product } from './product.ts';
import { requests } from './requests.ts';
import { service } from './service.ts';
import type { Phrases } from './types.ts';

/** All sentences written for the model, by the tags they stand for. */
export const phrases: readonly Phrases[] = [...requests, ...product, ...moneyAndDelivery, ...service];

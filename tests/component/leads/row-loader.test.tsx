import { describe, expect, it } from 'vitest';
import { RowLoader } from '../../../components/leads/row-loader.ts';
import { FakeBackground, row } from './fake-background.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => row(index));
const ids = (loader: RowLoader) => loader.state.rows.map(({ id }) => id);

describe('the rows of a filter', () => {
  it('come page by page to the end', async () => {
    const background = new FakeBackground(many(1201));
    const loader = new RowLoader(background.ask);
    await loader.load({});
    expect(background.asked.map(({ cursor }) => cursor)).toEqual([null, '500', '1000']);
    expect(loader.state).toMatchObject({ phase: 'complete', total: 1201, source: 'device' });
    expect(ids(loader)).toEqual(background.rows.map(({ id }) => id));
  });

  it('drops the answers of an older filter', async () => {
    const background = new FakeBackground([row(1), row(2, { tag: 'prd.defect' })]);
    let letOldGo = () => {};
    const old = new Promise<void>((resolve) => {
      letOldGo = resolve;
    });
    background.gate = ({ filter }) => (filter.tag ? Promise.resolve() : old);
    const loader = new RowLoader(background.ask);
    const first = loader.load({});
    await loader.load({ tag: 'prd.defect' });
    letOldGo();
    await first;
    expect(loader.state).toMatchObject({ phase: 'complete', total: 1 });
    expect(loader.state.rows[0]?.tag).toBe('prd.defect');
  });

  it('stop on demand, and go on from there', async () => {
    const background = new FakeBackground(many(1400));
    const loader = new RowLoader(background.ask);
    background.gate = async ({ cursor }) => {
      if (cursor === '500') loader.stop();
    };
    await loader.load({});
    expect(loader.state).toMatchObject({ phase: 'stopped', total: 1400 });
    expect(loader.state.rows).toHaveLength(500);
    background.gate = null;
    await loader.resume();
    expect(loader.state.phase).toBe('complete');
    expect(new Set(ids(loader)).size).toBe(1400);
  });

  it('keep what has come when a page fails, and go on when asked', async () => {
    const background = new FakeBackground(many(700));
    background.gate = async ({ cursor }) => {
      background.failure = cursor === null ? null : { code: 'unreachable', detail: 'fairside.example' };
    };
    const loader = new RowLoader(background.ask);
    await loader.load({});
    expect(loader.state).toMatchObject({ phase: 'failed', error: { code: 'unreachable' } });
    expect(loader.state.rows).toHaveLength(500);
    background.gate = null;
    background.failure = null;
    await loader.resume();
    expect(loader.state).toMatchObject({ phase: 'complete', error: null, total: 700 });
  });

  it('stop at as many as a page should hold, and go on when asked', async () => {
    const background = new FakeBackground(many(2400));
    const loader = new RowLoader(background.ask, () => 0, 1000);
    await loader.load({});
    expect(loader.state).toMatchObject({ phase: 'stopped', loaded: 1000, total: 2400 });
    await loader.resume();
    expect(loader.state).toMatchObject({ phase: 'stopped', loaded: 2000 });
    await loader.resume();
    expect(loader.state).toMatchObject({ phase: 'complete', loaded: 2400 });
  });

  it('take a new insight on top with one request', async () => {
    const background = new FakeBackground(many(1200).map((one) => ({ ...one })));
    const loader = new RowLoader(background.ask);
    await loader.load({});
    const before = background.asked.length;
    background.rows = [row(5000), ...background.rows];
    await loader.refresh();
    expect(background.asked.length - before).toBe(1);
    expect(ids(loader)).toEqual(background.rows.map(({ id }) => id));
    expect(loader.state.total).toBe(1201);
  });

  it('lose one that was withdrawn far down', async () => {
    const background = new FakeBackground(many(1200));
    const loader = new RowLoader(background.ask);
    await loader.load({});
    background.rows = background.rows.filter((_, index) => index !== 900);
    await loader.refresh();
    expect(ids(loader)).toEqual(background.rows.map(({ id }) => id));
    expect(loader.state.phase).toBe('complete');
  });

  it('are refreshed once more when something changes meanwhile', async () => {
    const background = new FakeBackground(many(2));
    const loader = new RowLoader(background.ask);
    const loading = loader.load({});
    void loader.refresh();
    void loader.refresh();
    await loading;
    expect(background.asked).toHaveLength(2);
  });
});

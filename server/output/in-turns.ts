/** Others wait no longer than this, in milliseconds. */
const longestTurn = 10;

/** Passes on what comes, and lets others have their turn of the event loop meanwhile, so that a signal is heard. */
export async function* inTurns<One>(all: Iterable<One> | AsyncIterable<One>): AsyncGenerator<One> {
  let began = performance.now();
  for await (const one of all) {
    yield one;
    if (performance.now() - began < longestTurn) continue;
    await new Promise(setImmediate);
    began = performance.now();
  }
}

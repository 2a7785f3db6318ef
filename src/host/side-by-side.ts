/** Work that waits at the same time: more would only hold its results in memory. */
const AT_ONCE = 16;

/** Does work for each item, some at a time. After a failure nothing is begun, and what has begun is waited for. */
export async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let hasFailed = false;
  const worker = async () => {
    for (const item of queue) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failure = results.find((each) => each.status === "rejected");
  if (failure) throw failure.reason;
}

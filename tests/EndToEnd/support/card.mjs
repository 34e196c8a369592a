// Reading a card: its elements, and the text that a person must be able to see.
export const elements = (node) =>
  Array.isArray(node) ? node.flatMap(elements)
    : node && typeof node === 'object'
      ? [...(typeof node.type === 'string' ? [node] : []), ...Object.entries(node)
          .filter(([key]) => !['data', 'fallback', 'refresh'].includes(key)).flatMap(([, value]) => elements(value))]
      : [];

/** Markdown texts of a card's body, in reading order. */
export const texts = (node) =>
  Array.isArray(node) ? node.flatMap(texts)
    : node && typeof node === 'object'
      ? Object.entries(node).filter(([key]) => !['data', 'fallback'].includes(key)).flatMap(([key, value]) =>
          typeof value === 'string' ? (['text', 'title', 'value'].includes(key) ? [value] : []) : texts(value))
      : [];

/** Lines below a heading, up to the next heading of the same box. */
export const box = (card, heading) =>
  elements(card.body).filter((element) => element.type === 'Container')
    .filter((container) => heading.test(container.items[0]?.text ?? ''))
    .flatMap((container) => texts(container.items.slice(1)));

// Arithmetic as the page writes it, worked out: numbers with a dot or a comma, + − · /, parentheses and floors.

/** What the text comes to; throws on what is none. */
export function workedOut(text: string): number {
  const tokens = text.match(/\d+([.,]\d+)?(E−?\d+)?|[-+−·/()⌊⌋]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s/g, '')) throw new Error(`No arithmetic: ${text}`);
  let at = 0;
  const sum = (): number => {
    let total = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      total += tokens[at++] === '+' ? product() : -product();
    }
    return total;
  };
  const product = (): number => {
    let total = operand();
    while (tokens[at] === '·' || tokens[at] === '/') {
      total = tokens[at++] === '·' ? total * operand() : total / operand();
    }
    return total;
  };
  const operand = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '−') return -operand();
    if (token === '⌊') {
      const inside = Math.floor(sum());
      if (tokens[at++] !== '⌋') throw new Error(`Not closed: ${text}`);
      return inside;
    }
    if (token !== '(') return Number(token.replace(',', '.').replace('−', '-'));
    const inside = sum();
    if (tokens[at++] !== ')') throw new Error(`Not closed: ${text}`);
    return inside;
  };
  const result = sum();
  if (at !== tokens.length) throw new Error(`Too much: ${text}`);
  return result;
}

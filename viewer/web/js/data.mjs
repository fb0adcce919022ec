// What the page knows of the redline, from its inert element; html_data.h says
// what is in it.

export const data = JSON.parse(document.getElementById("data").textContent);

// The page's own words, with {name} replaced.
export function say(key, values) {
  const words = data.words[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => values?.[name] ?? whole);
}

// "17,012".
export function number(value) {
  const digits = String(value);
  if (value < Number(data.words["thousands-from"])) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, data.words.thousands);
}

// Elements from a name, attributes and children. Text enters the page here, as text and never as markup.

/** Functions are listeners, `true` is an attribute without a value, `false` and undefined are none. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

export type Child = Node | string | false | undefined;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false)
      made.setAttribute(key, value === true ? "" : String(value));
  }
  // What is in a language of its own is read the way its letters go, whichever way the page is.
  if (made.lang !== "" && made.dir === "") made.dir = "auto";
  append(made, children);
  return made;
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined && child !== false) parent.append(child);
}

export function replaceChildren(parent: Element, children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** Words of their own, such as a name or a street, among words of this direction: each is read the way its letters go. */
export function inset(direction: "ltr" | "rtl", attributes: Attributes, ...children: readonly Child[]) {
  const made = element("bdi", attributes, ...children);
  if (direction === "rtl" && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(made.textContent ?? ""))
    made.dir = "rtl";
  return made;
}

/** Read out, not seen. */
export function spoken(text: string): HTMLElement {
  return element("span", { class: "spoken" }, text);
}

const svg = "http://www.w3.org/2000/svg";

/** One of the shapes that page.html holds. Without a name it is decoration. */
export function shape(id: string, name?: string): SVGSVGElement {
  const made = document.createElementNS(svg, "svg");
  made.setAttribute("class", `shape ${id}`);
  if (name === undefined) made.setAttribute("aria-hidden", "true");
  else {
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", name);
  }
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `#shape-${id}`);
  made.append(use);
  return made;
}

/** A choice from a list, with its label above it. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, name: string])[],
  chosen: (value: string) => void,
): { readonly field: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    "select",
    { change: () => chosen(select.value) },
    ...options.map(([value, name]) => element("option", { value }, name)),
  );
  return { field: element("label", { class: "field" }, element("span", {}, label), select), select };
}

/** A field for words that is heard at every letter. */
export function wordsField(
  label: string,
  placeholder: string,
  written: (words: string) => void,
): { readonly field: HTMLElement; readonly input: HTMLInputElement } {
  const input = element("input", {
    type: "search",
    placeholder,
    autocomplete: "off",
    input: () => written(input.value),
  });
  return { field: element("label", { class: "field find" }, element("span", {}, label), input), input };
}

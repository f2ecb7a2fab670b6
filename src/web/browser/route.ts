// Every view, filter and passage has an address: "#/states?c=r0&s=o". To and from the hash of the page's address.

export type ViewName = "passages" | "states" | "letters";

export interface Route {
  readonly view: ViewName;
  /** A passage's id or a State's code; "" for none. */
  readonly item: string;
  /** Filters that are set. */
  readonly filters: Readonly<Record<string, string>>;
}

const views: readonly string[] = ["passages", "states", "letters"] satisfies readonly ViewName[];

/** Whatever stands there, it leads somewhere. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", item = ""] = path.split("/", 2);
  const filters = Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ""));
  return { view: isView(view) ? view : "passages", item: decoded(item), filters };
}

export function formatRoute({ view, item, filters }: Route): string {
  const set = Object.entries(filters).filter(([, value]) => value !== "");
  const path = item === "" ? view : `${view}/${encodeURIComponent(item)}`;
  return `#/${path}${set.length === 0 ? "" : `?${new URLSearchParams(set)}`}`;
}

export function routeTo(view: ViewName, item = "", filters: Route["filters"] = {}): string {
  return formatRoute({ view, item, filters });
}

function isView(text: string): text is ViewName {
  return views.includes(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Whether any of the filters that `all` lets go is set. */
export function isFiltered(filters: Route["filters"], all: Route["filters"]): boolean {
  return Object.keys(all).some((key) => (filters[key] ?? "") !== "");
}

// What one reader has read and remarked: kept by the browser where it lets a page keep anything, and told to whoever
// listens. A tick belongs to a passage's identity, so what did not change stays read in the next batch.

export interface Reading {
  readonly isRead: (id: string) => boolean;
  readonly remarkOn: (id: string) => string;
  readonly reader: () => string;
  /** The language that the reader reads; "" for all. */
  readonly language: () => string;
  /** Are single keys commands? */
  readonly hasKeys: () => boolean;
  readonly setRead: (ids: readonly string[], isRead: boolean) => void;
  readonly remark: (id: string, text: string) => void;
  readonly set: (settings: Partial<Settings>) => void;
  /** False where the browser forgets all this with the page. */
  readonly isKept: () => boolean;
  /** Is there what no file holds yet? */
  readonly isUnsaved: () => boolean;
  readonly saved: () => void;
  readonly listen: (listener: () => void) => void;
}

export interface Settings {
  readonly reader: string;
  readonly language: string;
  readonly hasKeys: boolean;
}

/** The part of the browser's store that is used. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

interface Kept extends Settings {
  readonly read: ReadonlySet<string>;
  readonly remarks: ReadonlyMap<string, string>;
}

/** `shelf` is asked for anew each time, since asking for it may throw. */
export function createReading(name: string, shelf: () => Shelf): Reading {
  const key = `letters proof: ${name}`;
  const listeners: (() => void)[] = [];
  let now = takeFrom(shelf, key);
  let isKept = putOn(shelf, key, now);
  let isUnsaved = false;

  function change(next: Kept): void {
    now = next;
    isKept = putOn(shelf, key, now);
    for (const listener of listeners) listener();
  }
  return {
    isRead: (id) => now.read.has(id),
    remarkOn: (id) => now.remarks.get(id) ?? "",
    reader: () => now.reader,
    language: () => now.language,
    hasKeys: () => now.hasKeys,
    setRead: (ids, isRead) => {
      isUnsaved = true;
      const others = [...now.read].filter((id) => !ids.includes(id));
      change({ ...now, read: new Set(isRead ? [...others, ...ids] : others) });
    },
    remark: (id, text) => {
      isUnsaved = true;
      const others = [...now.remarks].filter(([other]) => other !== id);
      change({ ...now, remarks: new Map(text.trim() === "" ? others : [...others, [id, text]]) });
    },
    set: (some) => change({ ...now, ...some }),
    isKept: () => isKept,
    isUnsaved: () => isUnsaved,
    saved: () => {
      isUnsaved = false;
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}

const nothing: Kept = { reader: "", language: "", hasKeys: true, read: new Set(), remarks: new Map() };

/** What lies there may be of another version, or of another page: whatever does not fit counts as nothing. */
function takeFrom(shelf: () => Shelf, key: string): Kept {
  try {
    const found: unknown = JSON.parse(shelf().getItem(key) ?? "{}");
    const { reader, language, hasKeys, read, remarks }: Record<string, unknown> = Object(found);
    return {
      reader: typeof reader === "string" ? reader : nothing.reader,
      language: typeof language === "string" ? language : nothing.language,
      hasKeys: typeof hasKeys === "boolean" ? hasKeys : nothing.hasKeys,
      read: new Set(Array.isArray(read) ? read.filter(isText) : []),
      remarks: new Map(
        Object.entries(Object(remarks)).flatMap(([id, text]) => (isText(text) ? [[id, text]] : [])),
      ),
    };
  } catch {
    return nothing;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function putOn(shelf: () => Shelf, key: string, kept: Kept): boolean {
  try {
    const plain = { ...kept, read: [...kept.read], remarks: Object.fromEntries(kept.remarks) };
    shelf().setItem(key, JSON.stringify(plain));
    return true;
  } catch {
    return false;
  }
}

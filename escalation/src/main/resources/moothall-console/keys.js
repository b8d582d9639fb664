// Single keys for those who decide all day. Whatever they do can be done with Tab and Enter as well, and they
// can be switched off, because some people's voice or hand presses keys that they did not mean.
(() => {
  const dialog = document.getElementById("keys");
  const opener = document.getElementById("keys-open");
  const box = document.getElementById("keys-on");
  const said = document.getElementById("keys-said");
  if (!dialog || !opener || !box || !said) {
    return;
  }
  const words = said.dataset;
  const stored = "moothall-keys";
  const forms = { h: "/hide", u: "/unhide", a: "/leave", e: "/referrals", r: "/reply" };

  const isOn = () => {
    try {
      return localStorage.getItem(stored) !== "off";
    } catch (e) {
      return true;
    }
  };

  const say = (sentence) => {
    said.textContent = "";
    setTimeout(() => { said.textContent = sentence; }, 50);
  };

  const isTyping = (it) =>
    it instanceof HTMLElement && (it.isContentEditable || it.matches("input:not([type=checkbox]), textarea, select"));

  const rows = () => [...document.querySelectorAll("main .mh-card")].filter((it) => it.offsetParent !== null);

  const current = () => document.activeElement?.closest(".mh-card");

  const way = (row) => row.querySelector("h2 a[href], a.mh-live__open, summary, a[href], button");

  const move = (by) => {
    const all = rows();
    const at = all.indexOf(current());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    if (!next) {
      say(all.length === 0 ? words.sayNoList : by > 0 ? words.sayLast : words.sayFirst);
      return;
    }
    way(next)?.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  // What is sent: a choice without a name, as of approved wording, would be made by the next letter that is typed.
  const field = (within, action) => {
    const form = [...within.querySelectorAll("form[method=post]")].find((it) =>
      new URL(it.action).pathname.endsWith(action));
    return form?.querySelector("select[name], textarea, input:not([type=hidden])");
  };

  const goTo = (it) => {
    for (let up = it.closest("details"); up; up = up.parentElement.closest("details")) {
      up.open = true;
    }
    it.focus();
  };

  const chooseFirst = () => say(rows().length === 0 ? words.sayNoList : words.sayChoose);

  // A row may lead to what belongs to a case, as strikes do: the forms stand on the page of the case itself.
  const caseOf = (row) => row?.querySelector("a[href^='/cases/']")?.pathname.split("/", 3).join("/");

  // The form in the row or on the page; where the row has none, the form on the page of its case.
  const decide = (key) => {
    const row = current();
    const here = field(row ?? document.querySelector("main"), forms[key]);
    const address = caseOf(row);
    if (here) {
      goTo(here);
    } else if (address) {
      location.href = address + "#key-" + key;
    } else {
      say(row || rows().length === 0 ? words.sayNotHere : words.sayChoose);
    }
  };

  // Where the heading of the row leads; a row that leads nowhere is unfolded, as is a page without a list.
  const open = () => {
    const row = current();
    if (!row && rows().length > 0) {
      chooseFirst();
      return;
    }
    const link = row?.querySelector("h2 a[href]:not([download]), h3 a[href]:not([download]), a.mh-live__open") ??
      row?.querySelector("a[href^='/cases/']");
    const veil = (row ?? document.querySelector("main")).querySelector("details > summary");
    if (link) {
      link.click();
    } else if (veil) {
      veil.click();
      veil.focus();
    } else {
      say(words.sayNothing);
    }
  };

  // Only those who decide about cases can take one: for the others it is no other word for "down".
  const next = () => {
    const taking = document.querySelector("[data-key=n]");
    if (taking) {
      taking.click();
    } else {
      say(words.sayNotHere);
    }
  };

  const select = () => {
    const row = current();
    const box = row?.querySelector("input[type=checkbox][name^=case-]");
    if (box) {
      box.click();
      say(box.checked ? words.saySelected : words.sayNotSelected);
    } else if (row) {
      say(words.sayNotHere);
    } else {
      chooseFirst();
    }
  };

  const palette = () => document.getElementById("palette-open")?.click();

  const deeds = { j: () => move(1), k: () => move(-1), o: open, x: select, n: next, ":": palette };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) {
      return;
    }
    if (isTyping(event.target) || document.querySelector("dialog[open]") || !isOn()) {
      return;
    }
    const key = event.key;
    const deed = key === "?" ? () => dialog.showModal() : deeds[key] ?? (forms[key] ? () => decide(key) : null);
    if (deed) {
      event.preventDefault();
      deed();
    }
  });

  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  box.checked = isOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(stored, box.checked ? "on" : "off");
    } catch (e) {
      say(words.sayForgets);
    }
  });

  if (location.hash.startsWith("#key-")) {
    decide(location.hash.slice("#key-".length));
  }
})();

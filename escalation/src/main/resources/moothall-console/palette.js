// Leads to any page, to a kept view, or to a form of the page that is open, by a part of its name. Like the
// single keys it leads there and does nothing: what is to be done is still sent from its form.
(() => {
  const dialog = document.getElementById("palette");
  const opener = document.getElementById("palette-open");
  if (!dialog || !opener) {
    return;
  }
  const input = document.getElementById("palette-words");
  const list = document.getElementById("palette-list");
  const said = document.getElementById("palette-said");
  const leads = new Map();
  let active = null;

  const option = (words, kind, go) => {
    const it = document.createElement("li");
    it.setAttribute("role", "option");
    it.setAttribute("aria-selected", "false");
    it.textContent = words;
    label(it, kind);
    leads.set(it, go);
    list.append(it);
    return it;
  };

  const label = (it, kind) => {
    const beside = document.createElement("span");
    beside.className = "mh-why";
    beside.textContent = " (" + kind + ")";
    it.append(beside);
  };

  const follow = (address) => () => { location.href = address; };

  [...list.children].forEach((it) => {
    leads.set(it, follow(it.dataset.address));
    label(it, dialog.dataset.sayPage);
  });

  const focus = (it) => {
    for (let up = it.closest("details"); up; up = up.parentElement.closest("details")) {
      up.open = true;
    }
    it.focus();
    it.scrollIntoView({ block: "nearest" });
  };

  // Of a list only the row that had the focus: its neighbours have the same forms.
  const forms = (row) => [...document.querySelectorAll("main form")].filter((form) => {
    const card = form.closest(".mh-card");
    return card === null || card === row;
  });

  let acts = [];
  const findActs = (row) => {
    acts.forEach((it) => { leads.delete(it); it.remove(); });
    acts = forms(row).flatMap((form) =>
      [...form.querySelectorAll("button")].filter((it) => it.type === "submit" && !it.hidden).map((button) =>
        option(button.getAttribute("aria-label") ?? button.textContent.trim(), dialog.dataset.sayAct, () =>
          focus(form.querySelector("select[name], textarea, input:not([type=hidden])") ?? button))));
  };

  let views = [];
  const findViews = async () => {
    if (dialog.dataset.views === "") {
      return;
    }
    try {
      const answer = await fetch(dialog.dataset.views, { redirect: "error" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        views.forEach((it) => { leads.delete(it); it.remove(); });
        views = [...page.querySelectorAll("a")].map((it) =>
          option(it.textContent, dialog.dataset.sayView, follow(it.getAttribute("href"))));
        show();
      }
    } catch (e) {
      // Without the views all else can still be found.
    }
  };

  const fitting = () => [...list.children].filter((it) => !it.hidden);

  const choose = (it) => {
    active?.setAttribute("aria-selected", "false");
    active = it ?? null;
    if (active) {
      active.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter((it) => it !== "");
    [...list.children].forEach((it, number) => {
      it.id = "palette-" + number;
      it.hidden = !words.every((word) => it.textContent.toLowerCase().includes(word));
    });
    const found = fitting();
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    said.textContent = found.length === 0 ? dialog.dataset.sayNone : dialog.dataset.sayFound.replace("{0}", found.length);
    choose(active && !active.hidden && active.isConnected ? active : found[0]);
  };

  const move = (by) => {
    const found = fitting();
    if (found.length > 0) {
      choose(found[(found.indexOf(active) + by + found.length) % found.length]);
    }
  };

  const go = (it) => {
    const there = leads.get(it);
    if (there) {
      dialog.close();
      there();
    }
  };

  const open = () => {
    if (document.querySelector("dialog[open]")) {
      return;
    }
    const row = document.activeElement?.closest(".mh-card") ?? null;
    input.value = "";
    active = null;
    findActs(row);
    dialog.showModal();
    show();
    input.focus();
    findViews();
  };

  input.addEventListener("input", () => { active = null; [...list.children].forEach((it) => it.setAttribute("aria-selected", "false")); show(); });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(active);
    }
  });

  list.addEventListener("click", (event) => go(event.target.closest("[role=option]")));

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });

  opener.hidden = false;
  opener.addEventListener("click", open);
})();

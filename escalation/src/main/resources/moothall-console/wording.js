// Offers the approved wording above every box for a reply, and writes it in. Without this it can be read
// and copied from where it stands on the page.
(() => {
  const shelf = document.getElementById("wordings");
  if (!shelf) {
    return;
  }
  const words = shelf.dataset;
  const wordings = [...shelf.querySelectorAll("[data-wording]")].map((it) => {
    const en = it.querySelector("[lang=en]").textContent;
    const cy = it.querySelector("[lang=cy]").textContent;
    return {
      title: it.querySelector("[data-title]").textContent,
      texts: [[words.sayEnglish, en], [words.sayWelsh, cy], [words.sayBoth, en + "\n\n" + cy]],
    };
  });
  const ours = new Set(wordings.flatMap((it) => it.texts.map((text) => text[1])));

  const element = (name, className, text) => {
    const it = document.createElement(name);
    it.className = className;
    it.textContent = text;
    return it;
  };

  const offer = (box) => {
    if (box.dataset.offered) {
      return;
    }
    box.dataset.offered = "yes";
    const choice = element("select", "govuk-select", "");
    choice.id = box.id + "-wording";
    const label = element("label", "govuk-label", words.sayLabel);
    label.htmlFor = choice.id;
    const said = element("span", "govuk-visually-hidden", "");
    said.setAttribute("role", "status");
    choice.append(new Option(words.sayChoose, ""));
    wordings.forEach((wording) => {
      const group = document.createElement("optgroup");
      group.label = wording.title;
      wording.texts
        .filter((text) => box.maxLength < 0 || text[1].length <= box.maxLength)
        .forEach((text) => group.append(new Option(wording.title + ": " + text[0], text[1])));
      choice.append(group);
    });
    // What somebody has written themselves is never written over.
    choice.addEventListener("change", () => {
      if (choice.value === "") {
        return;
      }
      const before = box.value.trim();
      box.value = before === "" || ours.has(before) ? choice.value : before + "\n\n" + choice.value;
      said.textContent = words.sayFilled;
    });
    const first = box.closest(".govuk-form-group")?.firstElementChild ?? document.querySelector("label[for='" + box.id + "']");
    first.before(label, choice, said);
  };

  const offerAll = (within) => within.querySelectorAll("form[action$='/reply'] textarea").forEach(offer);

  offerAll(document);
  document.addEventListener("toggle", (event) => event.target.open && offerAll(event.target), true);
})();

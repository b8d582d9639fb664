// What was refused is read first, by whoever listens as well, and leads to the field that it is about.
(() => {
  const summary = document.querySelector(".govuk-error-summary");
  if (!summary) {
    return;
  }
  // A refusal stands at the address that the form was sent to; where several forms go there, nobody knows which it was.
  const forms = [...document.querySelectorAll("main form")].filter((it) =>
    it.getAttribute("method") === "post" && new URL(it.getAttribute("action"), location.href).pathname === location.pathname);
  const fields = forms.length === 1 ? [...forms[0].querySelectorAll("select, textarea, input:not([type=hidden])")] : [];
  const field = fields.find((it) => !it.validity.valid) ?? fields[0];
  const label = field?.labels?.[0];
  if (label) {
    const link = document.createElement("a");
    link.href = "#" + field.id;
    link.className = "govuk-link";
    link.textContent = label.textContent.trim();
    link.addEventListener("click", (event) => {
      event.preventDefault();
      for (let up = field.closest("details"); up; up = up.parentElement.closest("details")) {
        up.open = true;
      }
      field.focus();
    });
    const line = document.createElement("p");
    line.className = "govuk-body govuk-error-summary__list";
    line.append(link);
    summary.append(line);
  }
  summary.tabIndex = -1;
  summary.focus();
})();

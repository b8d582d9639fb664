// Selecting several cases of the list. Without this every box can be ticked by itself all the same.
(() => {
  const form = document.getElementById("bulk");
  const all = document.getElementById("bulk-all");
  const said = document.getElementById("bulk-said");
  if (!form || !all || !said) {
    return;
  }
  const words = all.dataset;
  const boxes = () => [...form.querySelectorAll("input[type=checkbox][name^=case-]")];

  const show = () => {
    const every = boxes();
    const ticked = every.filter((it) => it.checked).length;
    all.hidden = every.length === 0;
    all.textContent = ticked === every.length && ticked > 0 ? words.sayNone : words.sayAll;
    said.textContent = ticked === 0 ? "" : words.saySelected.replace("{0}", ticked);
  };

  all.addEventListener("click", () => {
    const every = boxes();
    const on = every.some((it) => !it.checked);
    every.forEach((it) => { it.checked = on; });
    show();
  });
  form.addEventListener("change", show);
  // Whoever comes back to the page finds the boxes as the browser kept them.
  addEventListener("pageshow", show);
  show();
})();

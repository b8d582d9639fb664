// Keeps a list, or figures, fresh. Nothing moves under somebody who is reading or has the focus in the
// list: then a button offers what is new instead.
(() => {
  const cards = document.getElementById("cards");
  const button = document.getElementById("show-fresh");
  if (!cards || !button) {
    return;
  }
  const address = cards.dataset.address;
  const withoutAges = (html) => html.replace(/<time [^>]*>[^<]*<\/time>/g, "");
  let shown = null;
  let fresh = null;

  const inUse = () =>
    cards.contains(document.activeElement) || cards.matches(":hover") ||
    cards.querySelector("details[open], input:checked") !== null || !document.getSelection().isCollapsed;

  const show = () => {
    cards.innerHTML = fresh;
    shown = fresh;
    button.hidden = true;
  };

  const refresh = async () => {
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "error" });
      if (answer.ok) {
        fresh = await answer.text();
        const changed = shown === null || withoutAges(fresh) !== withoutAges(shown);
        if (!inUse()) {
          if (fresh !== shown) {
            show();
          }
        } else if (shown === null) {
          shown = fresh;
        } else if (changed) {
          button.hidden = false;
        }
      }
    } catch (e) {
      // The server is away or the session has ended; the next click says which.
    }
    setTimeout(refresh, 2000);
  };

  button.addEventListener("click", show);
  setTimeout(refresh, 2000);
})();

// Says that somebody unfolded masked words of a case, once a page: what is read in a list counts as
// what is read on a page of its own.
(() => {
  const said = new Set();
  document.addEventListener("toggle", (event) => {
    const reveals = event.target.dataset ? event.target.dataset.reveals : undefined;
    if (!reveals || !event.target.open || said.has(reveals)) {
      return;
    }
    said.add(reveals);
    // What was not taken down is said again the next time: an ended session answers too.
    fetch("/cases/" + encodeURIComponent(reveals) + "/revealed", { method: "POST", redirect: "error", keepalive: true })
      .then((answer) => answer.status === 202 || said.delete(reveals))
      .catch(() => said.delete(reveals));
  }, true);
})();

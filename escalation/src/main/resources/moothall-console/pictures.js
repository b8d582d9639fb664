// Fetches a sealed picture when somebody opens what hides it, and not before: each time that one is given
// out is on record. Without this script a link leads to it.
(() => {
  // Whoever wants text only gets none fetched; what it shows stands there in words.
  if (document.body.classList.contains("mh-text-only")) {
    return;
  }
  for (const details of document.querySelectorAll("details[data-picture]")) {
    details.addEventListener("toggle", () => {
      if (!details.open || details.querySelector("img")) {
        return;
      }
      const shows = details.querySelector("[data-shows]");
      const picture = document.createElement("img");
      picture.className = "mh-picture";
      picture.alt = shows.textContent;
      picture.src = details.dataset.picture;
      shows.before(picture);
    });
  }
})();

// Once a second the page is read again, and what is live on it follows: comments come and go, the
// demo's figures change. Without this script the page is as it was when it was loaded.
"use strict";

const EVERY = 1000;
const FADING = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 450;

function followText(here, there) {
  if (here.innerHTML !== there.innerHTML) {
    here.replaceChildren(...there.childNodes);
  }
}

function followList(here, there) {
  const wanted = new Map([...there.children].map((item) => [item.id, item]));
  for (const item of [...here.children]) {
    if (!wanted.has(item.id) && !item.classList.contains("leaving")) {
      // The last one of a full list only makes room; every other one was taken away.
      const makesRoom = item === here.lastElementChild && wanted.size >= here.children.length;
      item.classList.add("leaving");
      setTimeout(() => item.remove(), makesRoom ? 0 : FADING);
    }
  }
  let after = null;
  for (const [id, item] of wanted) {
    const known = [...here.children].find((it) => it.id === id && !it.classList.contains("leaving"));
    if (known) {
      if (known.innerHTML !== item.innerHTML) {
        known.replaceChildren(...item.childNodes);
      }
      after = known;
    } else {
      item.classList.add("new");
      if (after) {
        after.after(item);
      } else {
        here.prepend(item);
      }
      after = item;
    }
  }
}

async function follow() {
  if (!document.hidden) {
    try {
      const answer = await fetch(location.href, { method: "GET", redirect: "error" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const here of document.querySelectorAll("[data-live]")) {
          const there = page.getElementById(here.id);
          if (there) {
            (here.dataset.live === "list" ? followList : followText)(here, there);
          }
        }
      }
    } catch {
      // The website is not there just now; the next second may be better.
    }
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);

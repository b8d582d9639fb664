// Warns before somebody is signed out, and keeps what they have written when they were. Asking how long
// there is prolongs nothing; saying that one is still here does.
(() => {
  const dialog = document.getElementById("session");
  if (!dialog) {
    return;
  }
  const title = document.getElementById("session-title");
  const words = document.getElementById("session-words");
  const stay = document.getElementById("session-stay");
  const signIn = document.getElementById("session-sign-in");
  const soon = 120_000;
  const pause = 5_000;
  let idle = 0;
  let longest = 0;
  let quietUntil = 0;
  let saidOver = false;
  let closedByUs = false;

  const know = (left) => {
    idle = Date.now() + Number(left.idle) * 1000;
    longest = Date.now() + Number(left.longest) * 1000;
  };

  const end = () => Math.min(idle, longest);

  // True, false, or neither where the server does not answer: then nobody knows.
  const isOver = async () => {
    try {
      const answer = await fetch("/account/session", { redirect: "manual", headers: { Accept: "application/json" } });
      if (answer.ok) {
        const left = await answer.json();
        if (left.name !== dialog.dataset.user) {
          // Somebody else has signed in here meanwhile: what stands on this page is not theirs to send.
          return true;
        }
        know(left);
        return false;
      }
      return answer.type === "opaqueredirect" || answer.status === 401 ? true : null;
    } catch (e) {
      return null;
    }
  };

  const say = (heading, sentence, canStay, over) => {
    title.textContent = heading;
    words.textContent = sentence;
    stay.hidden = !canStay;
    signIn.hidden = !over;
    if (!dialog.open) {
      document.querySelectorAll("dialog[open]").forEach((it) => it.close());
      dialog.showModal();
    }
  };

  const close = () => {
    closedByUs = dialog.open;
    dialog.close();
  };

  const warn = () => {
    const canStay = idle < longest;
    say(dialog.dataset.saySoon, canStay ? dialog.dataset.saySoonIdle : dialog.dataset.saySoonLongest, canStay, false);
  };

  const sayOver = () => {
    saidOver = true;
    say(dialog.dataset.sayOver, dialog.dataset.sayOverWords, false, true);
  };

  const look = async () => {
    if (saidOver || Date.now() >= end() - soon) {
      // Another tab may have prolonged it, or signed out.
      const over = await isOver();
      if (over === true) {
        if (!saidOver) {
          sayOver();
        }
      } else if (over === false) {
        if (end() - Date.now() > soon || saidOver) {
          saidOver = false;
          close();
        } else if (Date.now() >= quietUntil) {
          warn();
        }
      }
    }
    setTimeout(look, pause);
  };

  stay.addEventListener("click", async () => {
    try {
      await fetch("/account/session/stay", { method: "POST", redirect: "manual" });
    } catch (e) {
      // What is asked next says how it stands.
    }
    if (await isOver() === true) {
      sayOver();
    } else {
      quietUntil = Date.now() + (end() - Date.now()) / 2;
      close();
    }
  });

  // Whoever closes the warning has been warned.
  dialog.addEventListener("close", () => {
    if (!closedByUs) {
      quietUntil = end();
    }
    closedByUs = false;
  });

  const holdsWords = (form) =>
    [...form.querySelectorAll("textarea, input[type=text], input:not([type])")].some((it) => it.value.trim() !== "");

  const asked = new WeakSet();
  const cleared = new WeakSet();

  // What was written would be gone with the page if the sign-in came instead of an answer.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method") !== "post" || cleared.delete(form) || !holdsWords(form)) {
      return;
    }
    event.preventDefault();
    if (asked.has(form)) {
      return;
    }
    asked.add(form);
    const over = await isOver();
    asked.delete(form);
    if (over === true) {
      sayOver();
    } else {
      cleared.add(form);
      form.requestSubmit(event.submitter);
    }
  });

  know(dialog.dataset);
  look();
})();

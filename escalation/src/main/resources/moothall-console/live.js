// Follows the comments as they arrive. The list stands still under somebody who points at it, has the
// focus in it or reads a comment there; what came meanwhile is one button away.
(() => {
  const list = document.getElementById("live");
  if (!list) {
    return;
  }
  const most = 100;
  const state = document.getElementById("live-state");
  const button = document.getElementById("live-show");
  const totals = document.getElementById("live-totals");
  const words = state.dataset;
  const waiting = [];
  let mark = list.dataset.mark;
  let source = null;

  const inUse = () =>
    list.contains(document.activeElement) || list.matches(":hover") ||
    list.querySelector("details[open]") !== null || !document.getSelection().isCollapsed;

  const element = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.querySelector("li");
  };

  const withoutAge = (it) => it.outerHTML.replace(/<time [^>]*>[^<]*<\/time>/, "");

  const sameComment = (row) =>
    [...list.children].find((it) => it.dataset.comment === row.dataset.comment);

  const number = (row) => Number(row.id.slice("live-".length));

  const apply = (kind, html) => {
    if (kind === "gone") {
      document.getElementById("live-" + html)?.remove();
      return;
    }
    const row = element(html);
    const known = row && sameComment(row);
    if (!row || (known && number(known) > number(row))) {
      return;
    }
    if (known) {
      if (withoutAge(known) !== withoutAge(row)) {
        known.replaceWith(row);
      }
    } else if (kind === "comment") {
      list.prepend(row);
      while (list.children.length > most) {
        list.lastElementChild.remove();
      }
    }
  };

  const say = (sentence) => {
    if (state.textContent !== sentence) {
      state.textContent = sentence;
    }
  };

  const fresh = () => waiting.filter((it) => it.kind === "comment").length;

  const showAll = () => {
    waiting.splice(0).forEach((it) => apply(it.kind, it.html));
    button.hidden = true;
  };

  const settle = () => {
    if (waiting.length === 0) {
      return;
    }
    if (!inUse()) {
      showAll();
    } else if (fresh() > 0) {
      button.textContent = words.sayNew.replace("{0}", fresh());
      button.hidden = false;
    }
  };

  const hear = (kind) => (event) => {
    mark = event.lastEventId || mark;
    waiting.push({ kind, html: event.data });
    settle();
  };

  const follow = () => {
    source = new EventSource("/live/stream?after=" + mark + "&" + list.dataset.query);
    source.addEventListener("open", () => say(words.sayLive));
    ["comment", "change", "gone"].forEach((kind) => source.addEventListener(kind, hear(kind)));
    source.addEventListener("totals", (event) => {
      mark = event.lastEventId || mark;
      totals.innerHTML = event.data;
    });
    source.addEventListener("error", () => {
      say(words.sayLost);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(ask, 2000);
      }
    });
  };

  // Where no stream can be had, the same is asked for; then a stream is tried again.
  const ask = async () => {
    try {
      const answer = await fetch("/live/rows?after=" + mark + "&" + list.dataset.query, { redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        say(words.sayEnded + " ");
        const link = document.createElement("a");
        link.href = "/login";
        link.className = "govuk-link";
        link.textContent = words.saySignIn;
        state.append(link);
        return;
      }
      if (answer.ok) {
        const template = document.createElement("template");
        template.innerHTML = await answer.text();
        const rows = template.content.querySelector("ol");
        mark = rows.dataset.mark;
        [...rows.children].forEach((row) => waiting.push({ kind: "comment", html: row.outerHTML }));
        totals.replaceChildren(template.content.querySelector("dl"));
        settle();
      }
    } catch (e) {
      // The server is away: say so, and try again.
    }
    follow();
  };

  // A decision is sent without leaving the page; what came of it is said in the row. It is done when the
  // server says so in an answer that nothing else gives, and not when it leads somewhere: after the end of a
  // session that is the sign-in.
  const answers = document.getElementById("live-said").dataset;

  const tell = (form, sentence) => {
    const row = form.closest("li");
    const said = row.querySelector(".mh-live__said") ?? row.appendChild(document.createElement("p"));
    said.className = "govuk-body-s mh-live__said";
    said.setAttribute("role", "status");
    said.textContent = sentence;
    return said;
  };

  const tellToSignIn = (form) => {
    const link = document.createElement("a");
    link.href = "/login";
    link.target = "_blank";
    link.rel = "noopener";
    link.className = "govuk-link";
    link.textContent = answers.saySignIn;
    tell(form, answers.saySignedOut + " ").append(link);
  };

  const why = async (answer) => {
    if ((answer.headers.get("Content-Type") ?? "").includes("json")) {
      return (await answer.json()).detail;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector(".govuk-error-summary .govuk-body")?.textContent;
  };

  // The server takes it from whoever has signed in last, perhaps in another tab.
  const isAnothers = async () => {
    const answer = await fetch("/account/session", { redirect: "manual", headers: { Accept: "application/json" } });
    return answer.ok && (await answer.json()).name !== document.getElementById("session")?.dataset.user;
  };

  // What was sent, and what was done: pressing twice asks once.
  const sent = new WeakSet();

  list.addEventListener("submit", async (event) => {
    const form = event.target;
    event.preventDefault();
    if (sent.has(form)) {
      return;
    }
    sent.add(form);
    let done = false;
    try {
      if (await isAnothers()) {
        tellToSignIn(form);
        return;
      }
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "*/*", "Moothall-In-Place": "yes" },
        redirect: "manual",
      });
      if (answer.status === 204 || answer.status === 202) {
        done = true;
        tell(form, answers.sayDone);
        form.querySelectorAll("button").forEach((it) => it.setAttribute("aria-disabled", "true"));
      } else if (answer.type === "opaqueredirect" || answer.status === 401) {
        tellToSignIn(form);
      } else {
        tell(form, answers.sayNotDone + " " + ((await why(answer)) ?? answers.saySeeTheCase));
      }
    } catch (e) {
      tell(form, answers.sayNoAnswer);
    } finally {
      if (!done) {
        sent.delete(form);
      }
    }
  });

  button.addEventListener("click", showAll);
  setInterval(settle, 500);
  follow();
})();

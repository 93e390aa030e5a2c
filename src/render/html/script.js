// Comforts of the page: tables that sort and tips on what is named. Without it every word is still there.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // ---- Sorting: a button in each header; what has no value stays at the end, totals stay where they are.

  const worth = (cell) => {
    const value = cell.dataset.value;
    if (value !== undefined) return Number(value);
    return cell.querySelector(".absent") ? null : cell.textContent.trim();
  };
  const compared = (one, other) =>
    typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), language, { numeric: true });

  const sort = (table, head) => {
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    const rows = [...table.tBodies[0].rows].map((row) => [worth(row.cells[head.cellIndex]), row]);
    rows.sort(([one], [other]) => {
      if (one === null || other === null) return (one === null) - (other === null);
      return isUp ? compared(one, other) : compared(other, one);
    });
    table.tBodies[0].append(...rows.map(([, row]) => row));
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
  };

  for (const table of document.querySelectorAll("main table")) {
    if (table.tBodies[0].rows.length < 3) continue;
    for (const head of table.tHead.rows[0].cells) {
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }

  // ---- Tips: the message behind a link, the meaning of a term. Seen on hover and focus, gone with Escape.

  const tip = make("div", { id: "tip", role: "tooltip", hidden: true });
  document.body.append(tip);
  const hide = () => { tip.hidden = true; };
  const show = (target, words) => {
    tip.textContent = words;
    tip.hidden = false;
    const at = target.getBoundingClientRect();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const below = at.bottom + 2 + tip.offsetHeight < window.innerHeight;
    tip.style.left = `${Math.max(8, Math.min(at.left, room))}px`;
    tip.style.top = `${below ? at.bottom + 2 : at.top - tip.offsetHeight - 2}px`;
  };
  let leaving;
  const stay = () => clearTimeout(leaving);
  const leave = () => { leaving = setTimeout(hide, 200); };
  const explain = (target, words, id) => {
    document.body.append(make("span", { id, className: "told", textContent: words, hidden: true }));
    target.setAttribute("aria-describedby", id);
    const tell = () => { stay(); show(target, words); };
    target.addEventListener("mouseenter", tell);
    target.addEventListener("focus", () => { if (target.matches(":focus-visible")) tell(); });
    target.addEventListener("mouseleave", leave);
    target.addEventListener("blur", hide);
  };
  tip.addEventListener("mouseenter", stay);
  tip.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", hide, { capture: true, passive: true });

  for (const link of document.querySelectorAll("nav a")) {
    const heading = document.querySelector(`${link.getAttribute("href")} h2`);
    if (heading && heading.textContent !== link.textContent) explain(link, heading.textContent, `tip-${heading.id}`);
  }

  const plain = (words) => words.replace(/\(.*?\)/g, "").trim().toLowerCase();
  const meanings = new Map();
  for (const row of document.querySelectorAll("#glossary tbody tr")) {
    meanings.set(plain(row.cells[0].textContent), row.cells[row.cells.length - 1].textContent.trim());
  }
  let known = 0;
  for (const head of document.querySelectorAll("main section:not(#glossary) thead th")) {
    const meaning = meanings.get(plain(head.textContent));
    const target = head.querySelector("button");
    if (!meaning || !target) continue;
    known += 1;
    head.classList.add("known");
    explain(target, meaning, `tip-term-${known}`);
  }
})();

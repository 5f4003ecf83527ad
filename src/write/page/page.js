// SPDX-License-Identifier: Apache-2.0
// A page of one report: cells, findings and source text lead to each other. Without this script the links still do.
"use strict";
(() => {
  const root = document.documentElement;
  const told = document.getElementById("told");
  const text = document.getElementById("text");
  const cells = [...document.querySelectorAll("td.figure")];
  const findings = [...document.querySelectorAll("details.finding")];

  const words = {
    zh: {
      blank: "空白", placeholder: "占位符", text: "文字", ambiguous: "属于哪一格无法判定", missing: "来源中没有",
      read: "按来源的格位读出", aligned: "按标签和顺序对应", inferred: "位置由勾稽关系推断", printed: "原文", unseen: "不在本页显示的原文中",
      l: (line, column) => `第${line}行第${column}字`,
      t: (table, row, cell) => `第${table}个表第${row}行第${cell}格`,
      p: (paragraph) => `第${paragraph}段`, findings: (count) => `涉及${count}条核对结果`,
    },
    en: {
      blank: "blank", placeholder: "placeholder", text: "words", ambiguous: "cannot tell which figure it is",
      missing: "not in the source", read: "read off the source's cells", aligned: "placed by labels and order",
      inferred: "placed by the form's equations", printed: "printed", unseen: "not in the text shown here",
      l: (line, column) => `line ${line}, column ${column}`,
      t: (table, row, cell) => `table ${table}, row ${row}, cell ${cell}`,
      p: (paragraph) => `paragraph ${paragraph}`, findings: (count) => `in ${count} finding${count > 1 ? "s" : ""}`,
    },
  };
  const states = ["number", "blank", "placeholder", "text", "ambiguous", "missing"];
  const say = () => words[root.lang.startsWith("zh") ? "zh" : "en"];

  // Language

  const buttons = [...document.querySelectorAll("button[data-lang]")];
  const speak = (lang) => {
    root.lang = lang;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
    if (document.querySelector("td.at")) tell(document.querySelector("td.at"));
  };
  for (const button of buttons) button.addEventListener("click", () => speak(button.dataset.lang));

  // Places: `data-p` is the first and the last piece of the text.

  const range = (element) => (element.dataset.p ? element.dataset.p.split("-").map(Number) : null);
  const pieces = (element) => {
    const found = [], between = range(element);
    if (between) for (let i = between[0]; i <= between[1]; ++i) found.push(document.getElementById("p" + i));
    return found;
  };
  const show = (box, element) => {  // scrolls `box` alone, never the page
    const outer = box.getBoundingClientRect(), inner = element.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      box.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2);
  };

  const clear = () => {
    for (const element of document.querySelectorAll(".lit, .at")) element.classList.remove("lit", "at");
  };
  const light = (elements) => {
    for (const element of elements) element.classList.add("lit");
  };
  const at = (element) => {
    if (!element.dataset.at) return "";
    const [kind, ...numbers] = element.dataset.at.split(":");
    return say()[kind](...numbers);
  };
  const findings_of = (cell) => findings.filter((finding) => finding.dataset.cells.split(" ").includes(cell.id));

  const description = (cell) => {
    const state = states.find((name) => cell.classList.contains(name)), data = cell.dataset, about = findings_of(cell).length;
    const parts = [];
    parts.push(state === "number" ? data.v + (data.u ? " " + data.u : "") : say()[state]);
    if (data.raw) parts.push(`${say().printed} “${data.raw}”`);
    if (data.how) parts.push(say()[data.how]);
    if (data.at) parts.push(at(cell) + (data.p ? "" : ` (${say().unseen})`));
    if (about) parts.push(say().findings(about));
    return parts.join(" · ");
  };
  const tell = (cell) => {
    const name = document.createElement("strong"), code = document.createElement("code");
    name.textContent = cell.dataset.n;
    code.textContent = cell.dataset.c;
    told.replaceChildren(name, " ", code, document.createElement("br"), description(cell));
  };

  // Cells

  const focus = (cell) => {
    const table = cell.closest("table");
    for (const other of table.querySelectorAll("td.figure[tabindex='0']")) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const select = (cell) => {
    clear();
    cell.classList.add("at");
    const places = pieces(cell);
    light(places);
    if (places.length) show(text, places[0]);
    const about = findings_of(cell);
    light(about);
    if (about.length) show(about[0].closest("ol"), about[0]);
    tell(cell);
  };

  for (const table of document.querySelectorAll("table.form")) {
    table.setAttribute("role", "grid");
    table.setAttribute("aria-readonly", "true");
    const own = table.querySelectorAll("td.figure");
    for (const cell of own) cell.tabIndex = -1;
    if (own.length) own[0].tabIndex = 0;
  }
  for (const link of document.querySelectorAll("td.figure a")) link.tabIndex = -1;

  const beside = (cell, forward) => {
    let next = cell;
    do next = forward ? next.nextElementSibling : next.previousElementSibling;
    while (next && !next.classList.contains("figure"));
    return next;
  };
  const across = (cell, down) => {  // the cell of the next row that stands under or over the middle of this one
    const box = cell.getBoundingClientRect(), middle = (box.left + box.right) / 2;
    for (let row = cell.parentElement; (row = down ? row.nextElementSibling : row.previousElementSibling); )
      for (const other of row.querySelectorAll("td.figure")) {
        const reach = other.getBoundingClientRect();
        if (reach.left <= middle && middle <= reach.right) return other;
      }
    return null;
  };
  const in_row = (cell, last) => {
    const all = cell.parentElement.querySelectorAll("td.figure");
    return all[last ? all.length - 1 : 0];
  };
  const steps = {
    ArrowRight: (cell) => beside(cell, true), ArrowLeft: (cell) => beside(cell, false), ArrowDown: (cell) => across(cell, true),
    ArrowUp: (cell) => across(cell, false), Home: (cell) => in_row(cell, false), End: (cell) => in_row(cell, true),
  };

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return clear();
    const cell = event.target.closest?.("td.figure");
    if (cell && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      select(cell);
    } else if (cell && steps[event.key]) {
      event.preventDefault();
      const next = steps[event.key](cell);
      if (next) focus(next);
    }
    const summary = event.target.closest?.("summary");
    if (summary && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = findings[findings.indexOf(summary.parentElement) + (event.key === "ArrowDown" ? 1 : -1)];
      event.preventDefault();
      next?.querySelector("summary").focus();
    }
  });

  // Findings

  const choose = (finding) => {
    clear();
    finding.classList.add("lit");
    let own = finding.dataset.cells ? finding.dataset.cells.split(" ").map((id) => document.getElementById(id)) : [];
    if (!own.length && finding.dataset.p) own = cells.filter((cell) => cell.dataset.p === finding.dataset.p);
    light(own);
    for (const cell of own) light(pieces(cell));
    const places = pieces(finding);
    light(places);
    if (places.length) show(text, places[0]);
    const first = own.find((cell) => cell.dataset.p === finding.dataset.p) || own[0];
    first?.scrollIntoView({ block: "center", inline: "nearest" });
    told.textContent = at(finding);
  };

  // The smallest place that holds a piece is the one that was meant.
  const cell_at = (piece) => {
    const number = Number(piece.id.slice(1));
    let best = null, size = Infinity;
    for (const cell of cells) {
      const between = range(cell);
      if (between && between[0] <= number && number <= between[1] && between[1] - between[0] < size) {
        best = cell;
        size = between[1] - between[0];
      }
    }
    return best;
  };

  document.addEventListener("click", (event) => {
    const target = event.target, cell = target.closest("td.figure"), link = target.closest("a");
    const piece = target.closest(".piece"), summary = target.closest("summary");
    if (cell) {
      event.preventDefault();
      focus(cell);
      select(cell);
    } else if (link?.classList.contains("to-cell")) {
      const wanted = document.getElementById(link.hash.slice(1));
      event.preventDefault();
      focus(wanted);
      wanted.scrollIntoView({ block: "center", inline: "nearest" });
      select(wanted);
    } else if (link?.classList.contains("to-source")) {
      event.preventDefault();
      clear();
      light(pieces(link));
      show(text, pieces(link)[0]);
      told.textContent = at(link);
    } else if (summary) {
      choose(summary.parentElement);
    } else if (piece) {
      const found = cell_at(piece);
      if (!found) return;
      focus(found);
      found.scrollIntoView({ block: "center", inline: "nearest" });
      select(found);
    }
  });

  document.addEventListener("mouseover", (event) => {
    const cell = event.target.closest?.("td.figure");
    if (cell) cell.title = `${cell.dataset.n}\n${description(cell)}`;
  });

  // On paper everything is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = findings.filter((finding) => !finding.open);
    for (const finding of closed) finding.open = true;
  });
  addEventListener("afterprint", () => {
    for (const finding of closed) finding.open = false;
  });

  speak(root.lang);
})();

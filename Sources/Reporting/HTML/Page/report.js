"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, figures = [], numerals = {}, indicators = [] } = data;
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  let language = data.lang === "az" ? 1 : 0;

  // Elements: text is only ever set as text, so nothing of a document becomes markup.
  const element = (tag, properties = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
    made.append(...children.filter((child) => child !== null));
    return made;
  };
  const isolated = (text, properties = {}) => element("bdi", properties, text);
  const both = ([en, az]) => en === az
    ? isolated(en)
    : element("span", {},
        isolated(en, { class: "en", lang: "en" }), isolated(az, { class: "az", lang: "az" }));
  const word = (name, values = {}) => both(words[name].map((text) => filled(text, values)));
  const said = (name, values = {}) => filled(words[name][language], values);
  const filled = (text, values) => text.replace(/\{([^}|]*)(?:\|([^}|]*)\|([^}]*))?\}/g,
    (_, name, one, many) => one === undefined
      ? String(values[name] ?? "?") : String(values[name]) === "1" ? one : many);
  const announce = (text) => { byId("status").textContent = text; };

  // Language and theme.
  const nameControls = () => {
    for (const control of all("[data-label]")) {
      control.setAttribute("aria-label", said(control.dataset.label));
    }
    for (const control of all("[data-title]")) control.title = said(control.dataset.title);
    for (const field of all("[data-placeholder]")) {
      field.placeholder = said(field.dataset.placeholder);
    }
    for (const option of all("option[data-words]")) {
      option.textContent = JSON.parse(option.dataset.words)[language];
    }
    for (const box of all(".box")) box.setAttribute("aria-label", nameOf(box));
  };
  const setLanguage = (index) => {
    language = index;
    root.dataset.lang = root.lang = index === 1 ? "az" : "en";
    nameControls();
  };
  const isDark = () => root.dataset.theme
    ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  // Boxes on the pages.
  const boxesOf = (figure) => all(`.box[data-figure="${figure}"]`);
  const nameOf = (box) => {
    if (box.dataset.figure !== undefined) {
      const figure = figures[box.dataset.figure];
      const place = figure.places[box.dataset.printing];
      return [figure.label[language], place.text, figure.mark || said(statusWord(figure.status))]
        .join(", ");
    }
    const [kind, place] = box.dataset.numeral.split("-");
    const numeral = numerals[kind][place];
    return [said(kind + "Numeral"), numeral.text, numeral.reason[language]].join(", ");
  };
  const statusWord = (status) => "status" + status[0].toUpperCase() + status.slice(1);
  const coverOf = ({ tried, noticed }) =>
    tried === 0 || noticed === 0 ? "none" : noticed === tried ? "full"
      : noticed * 2 < tried ? "low" : "some";
  const prepareBoxes = () => {
    for (const page of all(".page svg")) {
      all(".box", page).forEach((box, index) => {
        box.setAttribute("role", "button");
        box.setAttribute("tabindex", index === 0 ? "0" : "-1");
        if (box.dataset.figure !== undefined) {
          box.dataset.cover = coverOf(figures[box.dataset.figure]);
        }
      });
    }
  };
  const light = (lit, suspects = []) => {
    for (const box of all(".box")) {
      const figure = Number(box.dataset.figure);
      box.classList.toggle("lit", lit.includes(figure));
      box.classList.toggle("suspect", lit.includes(figure) && suspects.includes(figure));
      box.classList.remove("chosen");
    }
    byId("pages").classList.toggle("lighting", lit.length > 0);
  };
  const bring = (box) => {
    if (!box) return;
    showTab("pages");
    box.scrollIntoView({ block: "center", inline: "center" });
  };

  // Choosing: the address names what is chosen, so that back and links work.
  const clear = () => {
    light([]);
    for (const chosen of all(".chosen")) chosen.classList.remove("chosen");
    byId("inspector").hidden = true;
    document.body.classList.remove("inspecting");
  };
  const chooseFinding = (id) => {
    const finding = byId("n-" + id);
    if (!finding) return;
    clear();
    for (let around = finding.parentElement; around; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
    }
    finding.classList.add("chosen");
    const operands = finding.dataset.operands.split(" ").filter(Boolean).map(Number);
    const suspects = all("[data-suspect]", finding).map((link) => Number(link.dataset.suspect));
    light(operands, suspects);
    // Where findings and pages do not stand side by side, the finding goes along.
    if (matchMedia("(max-width: 899px)").matches) show(word("inspectorFinding"), cardOf(id));
    else finding.scrollIntoView({ block: "nearest" });
    if (operands.length > 0) bring(boxesOf(operands[0])[0]);
    announce(finding.querySelector("h4").innerText);
  };
  const chooseFigure = (index, printing = 0) => {
    const figure = figures[index];
    if (!figure) return;
    clear();
    light([index]);
    const boxes = boxesOf(index);
    for (const box of boxes) box.classList.add("chosen");
    for (const row of all(`tr[data-row="${index}"]`)) row.classList.add("chosen");
    inspect(index);
    if (byId("table").hidden) bring(boxes[printing] ?? boxes[0]);
    announce(`${figure.label[language]}: ${figure.places[0].text}`);
  };
  const chooseNumeral = (kind, place) => {
    const numeral = numerals[kind]?.[place];
    if (!numeral) return;
    clear();
    const box = document.querySelector(`.box[data-numeral="${kind}-${place}"]`);
    box?.classList.add("chosen");
    show(word(kind + "Numeral"), element("p", { class: "big" }, isolated(numeral.text)),
      properties([["places", [word("place", numeral)]], ["reading", [both(numeral.reason)]]]));
    bring(box);
  };
  const follow = () => {
    const [, kind, place, printing] =
      /^#(n|f|unread|unseen)-(\d+)(?:\.(\d+))?$/.exec(location.hash) ?? [];
    if (kind === "n") chooseFinding(place);
    else if (kind === "f") chooseFigure(Number(place), Number(printing ?? 0));
    else if (kind) chooseNumeral(kind, place);
  };
  const goTo = (hash) => {
    if (location.hash === hash) follow(); else location.hash = hash;
  };
  const leave = () => {
    clear();
    history.pushState(null, "", location.pathname + location.search);
  };

  // The inspector.
  const properties = (rows) => {
    const list = element("dl", { class: "properties" });
    for (const [name, values] of rows) {
      if (values.length === 0) continue;
      list.append(element("dt", {}, word(name)));
      for (const [number, value] of values.entries()) {
        if (number > 0) list.append(element("dt", {}));
        list.append(element("dd", {}, value));
      }
    }
    return list;
  };
  const show = (title, ...content) => {
    byId("inspector-title").replaceChildren(title);
    byId("inspected").replaceChildren(...content);
    byId("inspector").hidden = false;
    byId("inspector").scrollTop = 0;
    document.body.classList.add("inspecting");
  };
  const cardOf = (id) => {
    const card = byId("n-" + id).cloneNode(true);
    card.classList.remove("chosen");
    for (const part of [card, ...all("[id]", card)]) part.removeAttribute("id");
    card.removeAttribute("aria-labelledby");
    const title = card.querySelector(language === 1 ? "h4 .az" : "h4 .en");
    card.setAttribute("aria-label", (title ?? card.querySelector("h4")).textContent);
    return card;
  };
  const inspect = (index) => {
    const figure = figures[index];
    const places = figure.places.map((place, number) =>
      element("a", { href: number === 0 ? `#f-${index}` : `#f-${index}.${number}` },
        word("place", place)));
    const printings = [...new Set(figure.places.map((place) => place.text))];
    const notes = [...new Set(figure.places.map((place) => place.note).filter(Boolean))];
    // What fails comes first, else in the order of the findings.
    const order = (id) => {
      const place = ["s-fail", "s-broken", "s-indeterminate", "s-accepted"]
        .findIndex((name) => byId("n-" + id).classList.contains(name));
      return place < 0 ? 4 : place;
    };
    const findings = [...figure.findings].sort((one, other) => order(one) - order(other));
    const cards = findings.map((id) => {
      const card = cardOf(id);
      for (const link of all(`a[href="#f-${index}"]`, card)) {
        link.setAttribute("aria-current", "true");
      }
      return card;
    });
    show(word("inspector"),
      element("p", { class: "big" }, isolated(printings.join(" / "))),
      element("h3", {}, both(figure.label)),
      properties([
        ["mark", figure.mark ? [isolated(figure.mark)] : []],
        ["status", [word(statusWord(figure.status))]],
        ["key", [element("code", {}, figure.key)]],
        ["value", [isolated(figure.value)]],
        ["measure", [word("measure" + figure.measure[0].toUpperCase() + figure.measure.slice(1))]],
        ["places", places],
        ["reading", figure.reading.map(both)],
        ["footnote", notes.map((note) => isolated(note))],
        ["coverage", [figure.tried === 0 ? word("coverageNone") : word("coverageFigure", figure)]],
      ]),
      element("h3", {}, word(cards.length > 0 ? "identities" : "identitiesNone")), ...cards);
  };

  // Search.
  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/ı/g, "i").replace(/ə/g, "e");
  const haystacks = figures.map((figure) => {
    const texts = [...figure.label, figure.key, figure.value, ...figure.places.map((p) => p.text)];
    const digits = figure.places.map((p) => p.text.replace(/[\s\u00a0\u202f.,]/g, ""));
    return folded([...texts, ...digits].join("\n"));
  });
  const mostResults = 40;
  let query = "";
  const matches = (index) =>
    query.split(/\s+/).every((part) => haystacks[index].includes(part))
    || haystacks[index].includes(query);
  const search = () => {
    query = folded(byId("search").value.trim());
    const found = query === "" ? [] : figures.map((_, index) => index).filter(matches);
    for (const box of all(".box[data-figure]")) {
      box.classList.toggle("hit", found.includes(Number(box.dataset.figure)));
    }
    const results = byId("results");
    results.replaceChildren(...found.slice(0, mostResults).map((index) => {
      const option = element("div", { role: "option", id: "result-" + index, "aria-selected": "false" },
        both(figures[index].label),
        element("b", { class: "number" }, isolated(figures[index].places[0].text)));
      option.addEventListener("click", () => pick(option));
      return option;
    }));
    const isOpen = query !== "" && document.activeElement === byId("search");
    results.hidden = !isOpen || found.length === 0;
    byId("search").setAttribute("aria-expanded", String(!results.hidden));
    byId("search").removeAttribute("aria-activedescendant");
    if (query !== "") announce(said(found.length ? "found" : "noFigures", { n: found.length }));
    filterTable();
  };
  const pick = (option) => {
    byId("results").hidden = true;
    byId("search").setAttribute("aria-expanded", "false");
    goTo("#f-" + option.id.replace("result-", ""));
  };
  const moveResult = (step) => {
    const options = all("#results [role=option]");
    if (options.length === 0) return;
    const old = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const now = (old + step + options.length + (old < 0 && step < 0 ? 1 : 0)) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === now)));
    options[now].scrollIntoView({ block: "nearest" });
    byId("search").setAttribute("aria-activedescendant", options[now].id);
  };
  const onSearchKey = (event) => {
    if (event.key === "ArrowDown") moveResult(1);
    else if (event.key === "ArrowUp") moveResult(-1);
    else if (event.key === "Enter") {
      const options = all("#results [role=option]");
      const option = options.find((one) => one.getAttribute("aria-selected") === "true") ?? options[0];
      if (option) pick(option);
    } else if (event.key === "Escape") {
      byId("search").value = "";
      search();
      byId("search").blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The table of all figures.
  const columns = [
    { name: "label", of: (figure) => figure.label[language], cell: (figure, index) =>
      element("th", { scope: "row" }, element("a", { href: "#f-" + index }, both(figure.label))) },
    { name: "printed", isNumber: true, of: (figure) => figure.order, cell: (figure) =>
      element("td", { class: "number" }, isolated([...new Set(figure.places.map((p) => p.text))].join(" / "))) },
    { name: "mark", of: (figure) => figure.mark, cell: (figure) =>
      element("td", { class: "mark" }, figure.mark) },
    { name: "status", of: (figure) => figure.status, cell: (figure) =>
      element("td", {}, word(statusWord(figure.status))) },
    { name: "coverage", isNumber: true, of: (figure) => figure.tried ? figure.noticed / figure.tried : 0,
      cell: (figure) => element("td", { class: "number" },
        figure.tried ? Math.floor(100 * figure.noticed / figure.tried) + "%" : "–") },
    { name: "page", isNumber: true, of: (figure) => figure.places[0].page * 1e6 + figure.places[0].line,
      cell: (figure) => element("td", { class: "number" }, String(figure.places[0].page)) },
  ];
  let rows = [];
  let sorted = { column: null, isDown: false };
  const option = (value, pair) =>
    element("option", { value, "data-words": JSON.stringify(pair) }, pair[language]);
  const buildTable = () => {
    const statuses = ["fail", "accepted", "pass", "indeterminate", "used", "unchecked"]
      .filter((status) => figures.some((figure) => figure.status === status));
    const pick = (id, name, options) => element("label", {}, word(name),
      element("select", { id }, option("", words.all), ...options));
    const copy = element("button", { type: "button", id: "copy" }, word("copyCSV"));
    const filters = element("div", { class: "filters" },
      pick("filter-status", "filterStatus",
        statuses.map((status) => option(status, words[statusWord(status)]))),
      pick("filter-indicator", "filterIndicator",
        indicators.map((indicator) => option(indicator.id, indicator.label))),
      copy, element("span", { id: "row-count", class: "empty" }));
    const heads = columns.map((column) => {
      const button = element("button", { type: "button" },
        word(column.name === "page" ? "pageHead" : column.name));
      const head = element("th", { scope: "col", "data-column": column.name }, button);
      if (column.isNumber) head.className = "number";
      button.addEventListener("click", () => sortBy(column));
      return head;
    });
    rows = figures.map((figure, index) => element("tr",
      { "data-row": index, class: "t-" + figure.status },
      ...columns.map((column) => column.cell(figure, index))));
    byId("table").replaceChildren(filters, element("table", { class: "list" },
      element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)));
    for (const select of all("#table select")) select.addEventListener("change", filterTable);
    copy.addEventListener("click", copyCSV);
    filterTable();
  };
  const filterTable = () => {
    if (rows.length === 0) return;
    const status = byId("filter-status").value;
    const indicator = byId("filter-indicator").value;
    let shown = 0;
    for (const row of rows) {
      const index = Number(row.dataset.row);
      const figure = figures[index];
      row.hidden = (query !== "" && !matches(index)) || (status !== "" && figure.status !== status)
        || (indicator !== "" && figure.indicator !== indicator);
      if (!row.hidden) shown += 1;
    }
    byId("row-count").replaceChildren(word("found", { n: shown }));
  };
  const sortBy = (column) => {
    sorted = { column, isDown: sorted.column === column && !sorted.isDown };
    const key = (row) => column.of(figures[row.dataset.row]);
    const collator = new Intl.Collator(language === 1 ? "az" : "en", { numeric: true });
    const compare = (left, right) => {
      if (left === null || right === null) return (left === null) - (right === null);
      return typeof left === "number" && typeof right === "number"
        ? left - right : collator.compare(String(left), String(right));
    };
    rows.sort((left, right) => (sorted.isDown ? -1 : 1) * compare(key(left), key(right)));
    document.querySelector("#table tbody").append(...rows);
    for (const head of all("#table th[data-column]")) {
      if (head.dataset.column === column.name) {
        head.setAttribute("aria-sort", sorted.isDown ? "descending" : "ascending");
      } else head.removeAttribute("aria-sort");
    }
  };

  // CSV: what a spreadsheet would take for a formula is marked as text, plain numbers are not.
  // Source: RFC 4180; OWASP, CSV injection.
  const csvCell = (text) => {
    const isNumber = /^[+-]?\d+([.,]\d+)?%?$/.test(text);
    const safe = !isNumber && /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text;
    return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = () => [
    ["key", "label", "value", "printed", "measure", "mark", "status", "page", "line"],
    ...rows.filter((row) => !row.hidden).map((row) => {
      const figure = figures[row.dataset.row];
      const { page, line, text } = figure.places[0];
      return [figure.key, figure.label[language], figure.value, text, figure.measure, figure.mark,
        figure.status, String(page), String(line)];
    }),
  ].map((cells) => cells.map(csvCell).join(",") + "\r\n").join("");
  const copyCSV = async () => {
    const text = csv();
    const count = rows.filter((row) => !row.hidden).length;
    let isCopied = false;
    try {
      await navigator.clipboard.writeText(text);
      isCopied = true;
    } catch {
      // Pages opened from disk may not use the clipboard themselves; a selection may be copied.
      const area = element("textarea", { class: "unseen", "aria-hidden": "true" }, text);
      document.body.append(area);
      area.select();
      isCopied = document.execCommand("copy");
      area.remove();
    }
    announce(said(isCopied ? "copied" : "copyFailed", { n: count }));
    byId("row-count").replaceChildren(word(isCopied ? "copied" : "copyFailed", { n: count }));
  };

  // Tabs.
  const showTab = (name) => {
    for (const tab of ["pages", "table"]) {
      const isShown = tab === name;
      byId(tab).hidden = !isShown;
      byId("tab-" + tab).setAttribute("aria-selected", String(isShown));
      byId("tab-" + tab).tabIndex = isShown ? 0 : -1;
    }
    if (name === "table" && rows.length === 0) buildTable();
  };

  // Keys: arrows go to the nearest figure in their direction.
  const neighbour = (box, key) => {
    const middle = (one) => {
      const { x, y, width, height } = one.querySelector("rect").getBBox();
      return { x: x + width / 2, y: y + height / 2 };
    };
    const here = middle(box);
    const isAcross = key === "ArrowLeft" || key === "ArrowRight";
    const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    let best = null;
    for (const other of all(".box", box.ownerSVGElement)) {
      const there = middle(other);
      const along = sign * (isAcross ? there.x - here.x : there.y - here.y);
      const aside = Math.abs(isAcross ? there.y - here.y : there.x - here.x);
      // What is aside by more than it is ahead lies in another direction.
      if (other === box || along < 1 || aside > 2 * along) continue;
      const distance = along + 4 * aside;
      if (!best || distance < best.distance) best = { other, distance };
    }
    return best?.other;
  };
  const goBox = (box) => {
    for (const other of all(".box[tabindex='0']", box.ownerSVGElement)) {
      other.setAttribute("tabindex", "-1");
    }
    box.setAttribute("tabindex", "0");
    box.focus();
  };
  const chooseBox = (box) => goTo("#" + box.id);
  const stepFinding = (step) => {
    const listed = all("#work .finding.s-fail, #work .finding.s-indeterminate");
    if (listed.length === 0) return;
    const old = listed.findIndex((finding) => finding.classList.contains("chosen"));
    const now = old < 0 ? (step > 0 ? 0 : listed.length - 1)
      : (old + step + listed.length) % listed.length;
    goTo("#" + listed[now].id);
  };
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = event.target.closest?.(".box");
    if (box && event.key.startsWith("Arrow")) {
      const next = neighbour(box, event.key);
      if (next) goBox(next);
      event.preventDefault();
      return;
    }
    if (box && (event.key === "Enter" || event.key === " ")) {
      chooseBox(box);
      event.preventDefault();
      return;
    }
    if (event.target.matches("input, select, textarea")) return;
    if (event.target.matches("[role=tab]") && /^Arrow(Left|Right)$/.test(event.key)) {
      const name = byId("table").hidden ? "table" : "pages";
      showTab(name);
      byId("tab-" + name).focus();
    } else if (event.key === "Escape") leave();
    else if (event.key === "n") stepFinding(1);
    else if (event.key === "p") stepFinding(-1);
    else if (event.key === "/") {
      byId("search").focus();
      event.preventDefault();
    }
  };

  // Setting up.
  for (const scripted of all("[data-scripted]")) scripted.hidden = false;
  byId("language").addEventListener("click", () => setLanguage(1 - language));
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
  });
  if (figures.length > 0) {
    let zoom = 1;
    const zoomBy = (factor) => {
      zoom = Math.min(4, Math.max(0.5, zoom * factor));
      byId("pages").style.setProperty("--zoom", zoom);
      byId("pages").classList.toggle("zoomed", zoom !== 1);
    };
    prepareBoxes();
    byId("zoom-in").addEventListener("click", () => zoomBy(1.25));
    byId("zoom-out").addEventListener("click", () => zoomBy(0.8));
    byId("coverage").addEventListener("click", (event) => {
      const isOn = document.body.classList.toggle("covering");
      event.currentTarget.setAttribute("aria-pressed", String(isOn));
      if (isOn) showTab("pages");
    });
    byId("search").addEventListener("input", search);
    byId("search").addEventListener("focus", search);
    byId("search").addEventListener("blur", () => {
      // A click on a result comes after the field has lost the focus.
      setTimeout(() => { byId("results").hidden = true; }, 200);
    });
    byId("search").addEventListener("keydown", onSearchKey);
    for (const tab of ["pages", "table"]) {
      byId("tab-" + tab).addEventListener("click", () => showTab(tab));
    }
    byId("inspector-close").addEventListener("click", leave);
    byId("pages").addEventListener("click", (event) => {
      const box = event.target.closest(".box");
      if (box) chooseBox(box);
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (link && link.getAttribute("href") === location.hash) follow();
    });
    document.addEventListener("keydown", onKey);
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", () => { document.querySelector(".legend").open = true; });
    addEventListener("popstate", () => { if (location.hash === "") clear(); });
  }
  setLanguage(language);
  if (figures.length > 0) {
    follow();
    // When all is loaded, a browser goes to what the address names once more, not to its operands.
    addEventListener("load", () => setTimeout(follow));
  }
})();

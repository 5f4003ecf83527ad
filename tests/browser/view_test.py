#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""view_test.py PROGRAM ROOT: a page of `gouji view` in a browser: it loads without a word and without a request,
and clicks, keys, languages and paper do what they should.

Self-check: a page whose script was changed by one byte must be refused by its own policy.
"""

import glob
import os
import pathlib
import subprocess
import sys
import tempfile

CHROMIUM = "/usr/bin/chromium"
program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()


def find_playwright():
    """In this Python, or in the environment that scripts/setup makes."""
    sys.path += glob.glob(str(root / "build/browser/lib/python3*/site-packages"))
    try:
        import playwright.sync_api

        return playwright.sync_api
    except Exception as why:  # an environment of another Python fails in its own way
        print(f"SKIPPED: pages are not tried in a browser: no playwright ({type(why).__name__})")
        sys.exit(0)


complaints = []


def check(what, found, expected=True):
    if found != expected:
        complaints.append(f"{what}: expected {expected!r}, but it is {found!r}")


def page_of(folder, document, lang="en"):
    path = pathlib.Path(folder, f"{document.stem}-{document.parent.name}-{lang}.html")
    subprocess.run([program, "view", document, "--lang", lang, "-o", path], check=True, timeout=60)
    return path


class visit:
    """A page in a tab of its own; what it says and asks for is kept."""

    def __init__(self, browser, path, **options):
        self.tab = browser.new_page(viewport={"width": 1400, "height": 900}, **options)
        self.said, self.requests = [], []
        self.tab.on("console", lambda message: self.said.append(message.text))
        self.tab.on("pageerror", lambda error: self.said.append(str(error)))
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.tab.goto(path.as_uri())
        self.address = path.as_uri()

    def lit(self):
        return self.tab.eval_on_selector_all(".piece.lit", "all => all.map(piece => piece.textContent)")

    def at(self):
        return self.tab.eval_on_selector_all("td.at", "all => all.map(cell => cell.dataset.c)")

    def in_view(self, selector, box):
        return self.tab.evaluate(
            """([selector, box]) => {
              const inner = document.querySelector(selector).getBoundingClientRect();
              const outer = box ? document.querySelector(box).getBoundingClientRect() : {top: 0, bottom: innerHeight};
              return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
            }""",
            [selector, box],
        )

    def end(self):
        check("console", self.said, [])
        check("requests", [url for url in self.requests if url.split("#")[0] != self.address], [])
        self.tab.close()


def cell(code):
    return f"td[data-c='applications/{code}']"


def clicks(browser, path):
    v = visit(browser, path)
    v.tab.click(cell("carried_in/total"))
    check("a click lights the place up", v.lit(), ["47"])
    check("the place is scrolled to", v.in_view(".piece.lit", "#text"))
    check("the cell is told", "line 90" in v.tab.inner_text("#told"))
    check("its finding lights up", v.tab.locator("details.lit").count(), 1)

    v.tab.locator(".piece", has_text="1160").first.click()
    check("a click in the source leads to the cell", v.at(), ["applications/received/total"])
    check("the cell is scrolled to", v.in_view("td.at", None))

    v.tab.locator("details.finding summary .level").nth(1).click()
    check("a finding lights its operands up", sorted(v.lit()), ["1160", "1182", "24", "47"])
    check("the same cells", v.tab.locator("td.figure.lit").count(), 4)
    check("a finding opens", v.tab.locator("details[open] .operands li").count(), 4)
    v.tab.keyboard.press("Escape")
    check("Escape clears", v.tab.locator(".lit, .at").count(), 0)

    v.tab.locator("details[open] a.to-cell").first.click()
    check("an operand leads to its cell", len(v.at()), 1)
    check("the proposal is shown", "→ 8" in v.tab.inner_text(cell("granted/research")))
    check("the slip has its name", "one digit wrong" in v.tab.inner_text(cell("granted/research")))
    v.tab.locator("a.to-source").first.click()
    check("the title leads to the source", len(v.lit()), 1)
    v.end()


def keys(browser, path):
    v = visit(browser, path)
    v.tab.focus("button[data-lang='zh-CN']")
    for _ in range(12):  # past the links of the header; no table is more than one stop
        v.tab.keyboard.press("Tab")
        if v.tab.evaluate("document.activeElement.matches('td.figure')"):
            break
    focused = "document.activeElement.dataset.c"
    check("Tab leads to the first cell", v.tab.evaluate(focused), "article20_1/rules/made")
    check("focus can be seen", v.tab.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "solid")
    v.tab.keyboard.press("Tab")
    check("the next stop is the next table", v.tab.evaluate(focused), "article20_5/licensing/decisions")
    v.tab.keyboard.press("Shift+Tab")
    for key, expected in (
        ("ArrowRight", "article20_1/rules/repealed"),
        ("ArrowDown", "article20_1/normative_documents/repealed"),
        ("End", "article20_1/normative_documents/in_force"),
        ("ArrowUp", "article20_1/rules/in_force"),
        ("Home", "article20_1/rules/made"),
        ("ArrowLeft", "article20_1/rules/made"),
    ):
        v.tab.keyboard.press(key)
        check(key, v.tab.evaluate(focused), expected)
    print_of_focused = v.tab.evaluate("document.activeElement.textContent.trim()")
    v.tab.keyboard.press("Enter")
    check("Enter lights the place up", v.lit(), [print_of_focused])
    check("the place is told as it changes", v.tab.get_attribute("#told", "aria-live"), "polite")
    v.tab.focus("details.finding summary")
    v.tab.keyboard.press("Enter")
    check("Enter opens a finding", v.tab.locator("details[open]").count(), 1)
    check("and lights it up", v.tab.locator("td.figure.lit").count(), 4)
    v.tab.keyboard.press("ArrowDown")
    focused = "[...document.querySelectorAll('summary')].indexOf(document.activeElement)"
    check("arrows move between findings", v.tab.evaluate(focused), 1)
    check("tables are grids", v.tab.locator("table.form:not([role=grid])").count(), 0)
    v.end()


def languages(browser, path):
    v = visit(browser, path)
    shown = lambda: v.tab.inner_text("#findings-head")
    check("English first", "Findings" in shown() and "核对结果" not in shown())
    v.tab.click("button[data-lang='zh-CN']")
    check("then Chinese", "核对结果" in shown() and "Findings" not in shown())
    check("the button says so", v.tab.get_attribute("button[data-lang='zh-CN']", "aria-pressed"), "true")
    v.tab.click(cell("granted/research"))
    check("what is told is Chinese", "第96行" in v.tab.inner_text("#told"))
    v.tab.click("button[data-lang='en']")
    check("and follows", "line 96" in v.tab.inner_text("#told"))
    v.end()


def paper(browser, path):
    v = visit(browser, path)
    v.tab.emulate_media(media="print")
    check("the source is not printed", v.tab.is_visible("#source"), False)
    check("tables and findings are", v.tab.is_visible("table.form") and v.tab.is_visible("details.finding"))
    check("a PDF comes out", len(v.tab.pdf(format="A4")) > 10_000)
    check("findings are closed again", v.tab.locator("details[open]").count(), 0)
    v.end()


def without_script(browser, path):
    v = visit(browser, path, java_script_enabled=False)
    v.tab.click(cell("carried_in/total") + " a")
    check("without a script a cell is a link", v.tab.url.split("#")[0] == v.address and "#p" in v.tab.url)
    v.tab.close()


def hostile(browser, folder):
    # What a page quotes is text of the report; a reader of text exports would take tags for markup of the export.
    text = (root / "corpus/page-2021/input.html").read_text(encoding="utf-8")
    for old, new in (
        ("水务局", "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\"'\u202e局"),
        (">12<", ">12&lt;img src=x onerror=alert(2)&gt;<"),
        ("312", "\"onclick=\"alert(3)\" &lt;svg/onload=alert(4)&gt;&lt;a href=http://example.org&gt;"),
    ):
        text = text.replace(old, new, 1)
    document = pathlib.Path(folder, "hostile.html")
    document.write_text(text, encoding="utf-8")
    v = visit(browser, page_of(folder, document))
    check("nothing of it is an element", v.tab.locator("img, svg, #text a, header script").count(), 0)
    check("it is read as text", "<svg/onload=alert(4)>" in v.tab.inner_text("#text"))
    v.tab.click("td[data-c='article20_1/rules/made']")
    check("beside the table too", "12<img src=x onerror=alert(2)>" in v.tab.inner_text("#told"))
    check("the direction of writing is named", "U+202E" in v.tab.inner_text("#text"))
    for code in ("article20_1/normative_documents/made", "applications/received/total"):
        v.tab.click(f"td[data-c='{code}']")
        check("cells work", v.at(), [code])
    v.end()

    changed = pathlib.Path(folder, "changed.html")
    page = page_of(folder, root / "corpus/plain-2021/input.txt").read_text(encoding="utf-8")
    changed.write_text(page.replace('"use strict";', '"use strict" ;'), encoding="utf-8")
    v = visit(browser, changed)
    if not v.said or v.tab.locator("table[role=grid]").count():
        complaints.append("self-check: a script that was changed ran all the same")
    v.tab.close()


def every_kind(browser, folder):
    """Each page loads in silence, and a click on its first figure lights something up."""
    for name in ("plain-2014", "plain-2019", "word-2021", "page-2021", "dropped-zeros", "two-reports", "missing-table",
                 "no-table"):
        document = next((root / "corpus" / name).glob("input.*"))
        v = visit(browser, page_of(folder, document, "zh"))
        places = v.tab.locator("td.figure[data-p]")
        if name != "no-table":
            places.first.click()
            check(f"{name}: a place lights up", v.tab.locator(".piece.lit").count() > 0)
        check(f"{name}: nothing is wider than the page", v.tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        v.end()


def main():
    playwright = find_playwright()
    if not os.access(CHROMIUM, os.X_OK):
        print(f"SKIPPED: pages are not tried in a browser: no {CHROMIUM}")
        return
    with tempfile.TemporaryDirectory() as folder, playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        broken = page_of(folder, root / "corpus/broken-2021/input.txt")
        for part in (clicks, keys, languages, paper, without_script):
            part(browser, broken)
        hostile(browser, folder)
        every_kind(browser, folder)
        browser.close()
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


main()

import Foundation
import Testing

/// Whether a report can be read by everybody: names, landmarks and contrast.
@Suite(.serialized, .enabled(if: Browser.executable != nil, "needs Debian's chromium"))
struct ReportAccessTests {
  /// Roles that something to be pressed, filled in or gone to has, and that need a name.
  private static let namedRoles: Set<String> = [
    "button", "link", "searchbox", "combobox", "tab", "tabpanel", "region", "listbox",
    "option", "complementary", "figure", "article",
  ]

  @Test(arguments: [(1440, false), (1440, true), (390, false), (390, true)])
  func `everything has a name, and text stands out from what is behind it`(
    width: Int, isDark: Bool
  ) throws {
    try MarketFolder.with { market in
      let page = market.folder.url.appending(path: "report.html")
      _ = try market.run("report", "wrong.txt", "-o", page.path)
      let browser = try Browser(in: market.folder)
      defer { browser.close() }
      try browser.open(page, width: width, isDark: isDark)
      try browser.press("n")
      for prepare in [
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
        "document.getElementById('tab-table').click(); location.hash = '#f-3'",
      ] {
        _ = try browser.evaluate(prepare)
        _ = try browser.evaluate("new Promise((done) => setTimeout(done, 100))")
        let tree =
          try browser.call("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
        let nodes = tree.filter { $0["ignored"] as? Bool != true }.map { node in
          (
            role: (node["role"] as? [String: Any])?["value"] as? String ?? "",
            name: (node["name"] as? [String: Any])?["value"] as? String ?? ""
          )
        }
        #expect(nodes.count > 100)
        let nameless = nodes.filter { Self.namedRoles.contains($0.role) && $0.name.isEmpty }
        #expect(nameless.map(\.role) == [])
        let roles = Set(nodes.map(\.role))
        #expect(roles.isSuperset(of: ["main", "banner", "region", "search"]))
        #expect(try browser.texts(Self.faint) == [])
        #expect(
          try browser.texts(
            "[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, place, all) => all.indexOf(id) !== place)"
          ) == [])
      }
    }
  }

  /// What is written with less contrast than 4.5 : 1, or 3 : 1 where it is large.
  ///
  /// Source: WCAG 2.2, success criterion 1.4.3; relative luminance as defined there.
  private static let faint = """
    (() => {
      const parse = (color) => {
        const parts = color.match(/[\\d.]+/g).map(Number);
        return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
      };
      const luminance = (rgb) => rgb.map((channel) => channel / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
      const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const { rgb, alpha } = parse(getComputedStyle(at).backgroundColor);
          if (alpha === 1) return rgb;
        }
        return [255, 255, 255];
      };
      const found = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || element.closest('svg, script, .skip')) continue;
        if (element.getClientRects().length === 0) continue;
        const style = getComputedStyle(element);
        const [text, ground] = [luminance(parse(style.color).rgb), luminance(behind(element))];
        const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (contrast < (isLarge ? 3 : 4.5)) {
          found.add(`${element.className || element.tagName}: ${contrast.toFixed(2)}`);
        }
      }
      return [...found];
    })()
    """
}

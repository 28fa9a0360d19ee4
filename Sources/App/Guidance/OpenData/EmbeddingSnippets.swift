import Domain

/// HTML for the city's own pages.
struct EmbeddingSnippets: Sendable {
    let places: OpenDataPlaces

    /// A form that needs no script.
    var form: String {
        """
        <form action="\(places.page(Path.procedures))" method="get" role="search">
          <label for="madoguchi-q">市の手続を探す</label>
          <input id="madoguchi-q" name="q" type="search">
          <button type="submit">検索</button>
        </form>
        """
    }

    var scriptedSearch: String {
        """
        \(script)
        <div data-madoguchi="search">
          <a href="\(places.page(Path.procedures))">市の手続を探す</a>
        </div>
        """
    }

    var framedSearch: String {
        """
        <iframe src="\(places.page(Path.embeddedSearch))" title="市の手続を探す" width="100%" height="160"></iframe>
        """
    }

    func link(to guide: Guide) -> String {
        "<a href=\"\(places.page(Path.guide(guide.id)))\">\(Self.escape(guide.name()))</a>"
    }

    func scriptedGuide(_ guide: Guide) -> String {
        """
        \(script)
        <div data-madoguchi="guide" data-guide="\(guide.id)">
          \(link(to: guide))
        </div>
        """
    }

    func framedGuide(_ guide: Guide) -> String {
        """
        <iframe src="\(places.page(Path.embeddedGuide(guide.id)))" title="\(Self.escape(guide.name()))" width="100%" height="150"></iframe>
        """
    }

    private var script: String {
        """
        <script src="\(places.page(Path.embeddingScript))" async></script>
        """
    }

    private static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}

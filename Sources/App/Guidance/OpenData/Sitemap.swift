import Content
import Domain
import Foundation

/// Every page that search engines shall know (sitemaps.org, version 0.9).
struct Sitemap {
    let xml: String

    init(_ catalogue: CatalogueSnapshot, site: URL) {
        let places = OpenDataPlaces(site: site)
        let publications = catalogue.publications
        var pages = [
            Page(path: Path.home, modified: publications.latest),
            Page(path: Path.procedures, modified: publications.latest),
            Page(path: Path.lifeEvents, modified: publications.latest),
        ]
        for procedure in catalogue.procedures {
            pages.append(
                Page(path: Path.procedure(procedure.id), modified: publications.day(ofProcedure: procedure.id))
            )
        }
        for event in catalogue.lifeEventsInUse { pages.append(Page(path: Path.lifeEvent(event.code))) }
        for guide in catalogue.guides {
            pages.append(Page(path: Path.guide(guide.id), modified: publications.day(ofGuide: guide.id)))
        }
        pages += [Path.help, Path.accessibility, Path.privacy, Path.openData].map { Page(path: $0) }
        let entries = pages.map { page in
            let modified = page.modified.map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(Self.escape(places.page(page.path)))</loc>\(modified)</url>\n"
        }
        xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</urlset>

            """
    }

    private struct Page {
        let path: String
        /// Absent where nobody knows.
        var modified: CivilDate?
    }

    private static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&apos;")
    }
}
